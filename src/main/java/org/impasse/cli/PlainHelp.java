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
  public IParamLabelRenderer parameterLabelRenderer() {
    IParamLabelRenderer usual = super.parameterLabelRenderer();
    return new IParamLabelRenderer() {
      @Override
      public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
        boolean option = argument.isOption() && argument.arity().max() > 0;
        return option
            ? ansi.new Text(separator() + argument.paramLabel())
            : usual.renderParameterLabel(argument, ansi, styles);
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
