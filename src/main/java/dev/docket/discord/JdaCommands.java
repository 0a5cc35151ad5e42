package dev.docket.discord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Commands as Discord wants them registered, with their names in German. */
final class JdaCommands {

  private static final DiscordLocale GERMAN = DiscordLocale.GERMAN;

  private static final Set<ChannelType> TEXT = EnumSet.of(ChannelType.TEXT);
  private static final Set<ChannelType> PLACES =
      EnumSet.of(
          ChannelType.TEXT,
          ChannelType.NEWS,
          ChannelType.FORUM,
          ChannelType.MEDIA,
          ChannelType.VOICE,
          ChannelType.STAGE);

  private JdaCommands() {}

  static List<CommandData> of(DoorParts parts) {
    var specs = parts.commands().stream().map(SlashCommand::spec).toList();
    return Stream.concat(
            slashes(specs).stream(),
            parts.menus().stream().map(it -> menu(it, parts.commandOf(it).spec())))
        .toList();
  }

  private static List<CommandData> slashes(List<SlashSpec> specs) {
    var byName = new LinkedHashMap<String, List<SlashSpec>>();
    for (var spec : specs) {
      byName.computeIfAbsent(spec.path().split(" ")[0], _ -> new ArrayList<>()).add(spec);
    }
    return byName.entrySet().stream()
        .<CommandData>map(it -> command(it.getKey(), it.getValue()))
        .toList();
  }

  private static CommandData menu(Menu menu, SlashSpec spec) {
    var data =
        switch (menu.on()) {
          case USER -> Commands.user(menu.name());
          case MESSAGE -> Commands.message(menu.name());
        };
    german(menu.key()).forEach(it -> data.setNameLocalization(GERMAN, it));
    return open(data, List.of(spec));
  }

  private static CommandData command(String name, List<SlashSpec> specs) {
    var first = specs.getFirst();
    var command =
        first.path().equals(name)
            ? Commands.slash(name, first.description()).addOptions(options(first))
            : Commands.slash(name, "Everything about a " + name)
                .addSubcommands(specs.stream().map(JdaCommands::subcommand).toList());
    german(name).forEach(it -> command.setNameLocalization(GERMAN, it));
    german(name + ".does").forEach(it -> command.setDescriptionLocalization(GERMAN, it));
    return open(command, specs);
  }

  private static CommandData open(CommandData command, List<SlashSpec> specs) {
    return command
        .setContexts(
            specs.stream().anyMatch(SlashSpec::direct)
                ? EnumSet.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                : EnumSet.of(InteractionContextType.GUILD))
        .setDefaultPermissions(whoSees(specs));
  }

  /** Discord hides a command with all its subcommands, so whoever may use one of them sees it. */
  private static DefaultMemberPermissions whoSees(List<SlashSpec> specs) {
    var permissions = specs.stream().map(it -> it.right().permission()).distinct().toList();
    return permissions.size() > 1 || permissions.getFirst() == 0
        ? DefaultMemberPermissions.ENABLED
        : DefaultMemberPermissions.enabledFor(permissions.getFirst());
  }

  private static SubcommandData subcommand(SlashSpec spec) {
    var data =
        new SubcommandData(spec.path().split(" ")[1], spec.description()).addOptions(options(spec));
    german(spec.key()).forEach(it -> data.setNameLocalization(GERMAN, it));
    german(spec.key() + ".does").forEach(it -> data.setDescriptionLocalization(GERMAN, it));
    return data;
  }

  private static List<OptionData> options(SlashSpec spec) {
    return spec.options().stream().map(it -> option(spec, it)).toList();
  }

  private static OptionData option(SlashSpec spec, SlashSpec.Option option) {
    var type =
        switch (option.type()) {
          case USER -> OptionType.USER;
          case TEXT -> OptionType.STRING;
          case NUMBER -> OptionType.INTEGER;
          case FLAG -> OptionType.BOOLEAN;
          case CHANNEL, PLACE -> OptionType.CHANNEL;
          case ROLE -> OptionType.ROLE;
          case ATTACHMENT -> OptionType.ATTACHMENT;
        };
    var data = new OptionData(type, option.name(), option.description(), option.required());
    if (!option.range().equals(SlashSpec.Range.NONE)) {
      data.setRequiredRange(option.range().smallest(), option.range().largest());
    }
    if (type == OptionType.CHANNEL) {
      data.setChannelTypes(option.type() == SlashSpec.Type.PLACE ? PLACES : TEXT);
    }
    if (option.suggestions() != null) {
      data.setAutoComplete(true);
    }
    german("option." + option.name()).forEach(it -> data.setNameLocalization(GERMAN, it));
    german(spec.key() + "." + option.name(), "option." + option.name() + ".is")
        .forEach(it -> data.setDescriptionLocalization(GERMAN, it));
    option.choices().forEach(it -> data.addChoices(choice(it)));
    return data;
  }

  private static Choice choice(String word) {
    var choice = new Choice(word, word);
    german("choice." + word).forEach(it -> choice.setNameLocalization(GERMAN, it));
    return choice;
  }

  private static List<String> german(String... keys) {
    return Words.GERMAN.registered(keys).stream().toList();
  }
}
