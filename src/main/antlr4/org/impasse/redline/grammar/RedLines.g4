/*
 * The rule profile: everything a rule file may hold, and nothing else. A strict subset of DRL, so that
 * editors for DRL work on rule files. What is refused, and why, is said by the classes that read this
 * grammar's tokens and trees; ids are checked against the case, and never here.
 */
grammar RedLines;

file : packageLine ruleDef* EOF ;

packageLine : PACKAGE ( DOTTED | WORD ) SEMI? ;

ruleDef : ruleHead WHEN condition THEN consequence END ;

ruleHead : RULE STRING annotation* ;

annotation : AT key LPAREN STRING RPAREN ;

// The words of conditions are ordinary words in front of a bracket.
key : WORD | NAME | VALUE | ISSUE | POSITION | AMOUNT ;

condition : element* ;

element
  : binding
  | circumstance
  | term
  | negation
  | group
  ;

binding : PARAMETER LPAREN NAME EQ STRING COMMA VARIABLE COLON AMOUNT RPAREN ;

circumstance : CIRCUMSTANCE LPAREN NAME EQ STRING COMMA VALUE sign=( EQ | NE ) STRING RPAREN ;

term : TERM LPAREN ISSUE EQ STRING ( COMMA anyTest )* RPAREN ;

negation : NOT term ;

group : LPAREN arm ( OR arm )* RPAREN ;

arm : element ( AND element )* ;

anyTest : allTests ( OR_ELSE allTests )* ;

allTests : test ( AND_ALSO test )* ;

test
  : LPAREN anyTest RPAREN                                            # bracketed
  | POSITION positionTest                                            # onPosition
  | AMOUNT sign=( LT | LE | GT | GE | EQ ) ( INTEGER | VARIABLE )    # onAmount
  ;

positionTest
  : sign=( EQ | NE ) STRING                           # positionIs
  | NOT? IN LPAREN STRING ( COMMA STRING )* RPAREN    # positionIn
  ;

consequence : RAISE LPAREN DROOLS RPAREN SEMI ;

PACKAGE : 'package' ;
RULE : 'rule' ;
WHEN : 'when' ;
THEN : 'then' ;
END : 'end' ;
OR : 'or' ;
AND : 'and' ;
NOT : 'not' ;
IN : 'in' ;
PARAMETER : 'Parameter' ;
CIRCUMSTANCE : 'Circumstance' ;
TERM : 'Term' ;
NAME : 'name' ;
VALUE : 'value' ;
ISSUE : 'issue' ;
POSITION : 'position' ;
AMOUNT : 'amount' ;
DROOLS : 'drools' ;
RAISE : 'objections.raise' ;

AT : '@' ;
LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
COLON : ':' ;
SEMI : ';' ;
EQ : '==' ;
NE : '!=' ;
LE : '<=' ;
GE : '>=' ;
LT : '<' ;
GT : '>' ;
AND_ALSO : '&&' ;
OR_ELSE : '||' ;

STRING : '"' ~["\\\r\n]* '"' ;
INTEGER : '0' | [1-9] [0-9]* ;
VARIABLE : '$' [A-Za-z] [A-Za-z0-9_]* ;
DOTTED : LETTER WORD_PART* ( '.' WORD_PART+ )+ ;
WORD : LETTER WORD_PART* ( '-' WORD_PART+ )* ;

SPACE : [ \t\r\n]+ -> skip ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
// Without its end it reaches to the end of the file, and is refused as such.
BLOCK_COMMENT : '/*' .*? ( '*/' | EOF ) -> channel(HIDDEN) ;

// From here on: what is not in the profile, kept whole so that it can be named.
TEXT_BLOCK : '"""' .*? '"""' ;
ESCAPED_STRING : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' ;
UNCLOSED_STRING : '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* ;
SINGLE_QUOTED : '\'' ( ~['\\\r\n] | '\\' ~[\r\n] )* '\''? ;
OTHER_NUMBER : '-'? [0-9] ( WORD_PART | '.' [0-9] )* ;
HASH_COMMENT : '#' ~[\r\n]* ;
UNKNOWN : . ;

fragment LETTER : [A-Za-z_] ;
fragment WORD_PART : [A-Za-z0-9_] ;
