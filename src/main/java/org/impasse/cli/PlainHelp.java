package org.impasse.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help that writes {@code --set ISSUE=POSITION}, with one equals sign where there is one. */
final class PlainHelp extends Help {

  PlainHelp(CommandSpec command, ColorScheme colours) {
    super(command, colours);
  }

  @Override
  public IParamLabelRenderer createDefaultParamLabelRenderer() {
    return new IParamLabelRenderer() {
      @Override
      public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
        if (argument.arity().max() == 0) {
          return ansi.new Text("");
        }
        return ansi.new Text((argument.isOption() ? " " : "") + argument.paramLabel());
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
