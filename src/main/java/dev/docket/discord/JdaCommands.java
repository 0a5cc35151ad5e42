package dev.docket.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Slash commands as Discord wants them registered. */
final class JdaCommands {

  private JdaCommands() {}

  static List<SlashCommandData> of(List<SlashSpec> specs) {
    var byName = new LinkedHashMap<String, List<SlashSpec>>();
    for (var spec : specs) {
      byName.computeIfAbsent(spec.path().split(" ")[0], _ -> new ArrayList<>()).add(spec);
    }
    return byName.entrySet().stream().map(it -> command(it.getKey(), it.getValue())).toList();
  }

  private static SlashCommandData command(String name, List<SlashSpec> specs) {
    var first = specs.getFirst();
    var command =
        first.path().equals(name)
            ? Commands.slash(name, first.description()).addOptions(options(first))
            : Commands.slash(name, "Everything about a " + name)
                .addSubcommands(specs.stream().map(JdaCommands::subcommand).toList());
    return command
        .setContexts(InteractionContextType.GUILD)
        .setDefaultPermissions(
            first.right().permission() == 0
                ? DefaultMemberPermissions.ENABLED
                : DefaultMemberPermissions.enabledFor(first.right().permission()));
  }

  private static SubcommandData subcommand(SlashSpec spec) {
    return new SubcommandData(spec.path().split(" ")[1], spec.description())
        .addOptions(options(spec));
  }

  private static List<OptionData> options(SlashSpec spec) {
    return spec.options().stream().map(JdaCommands::option).toList();
  }

  private static OptionData option(SlashSpec.Option option) {
    var type =
        switch (option.type()) {
          case USER -> OptionType.USER;
          case TEXT -> OptionType.STRING;
          case NUMBER -> OptionType.INTEGER;
          case FLAG -> OptionType.BOOLEAN;
          case CHANNEL -> OptionType.CHANNEL;
          case ROLE -> OptionType.ROLE;
          case ATTACHMENT -> OptionType.ATTACHMENT;
        };
    var data = new OptionData(type, option.name(), option.description(), option.required());
    if (!option.range().equals(SlashSpec.Range.NONE)) {
      data.setRequiredRange(option.range().smallest(), option.range().largest());
    }
    if (option.type() == SlashSpec.Type.CHANNEL) {
      data.setChannelTypes(ChannelType.TEXT);
    }
    option.choices().forEach(it -> data.addChoice(it, it));
    return data;
  }
}
