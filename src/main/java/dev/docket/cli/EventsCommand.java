package dev.docket.cli;

import picocli.CommandLine.Command;

@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Look at the event log.",
    subcommands = {EventsShow.class, EventsTail.class, EventsAsOf.class, EventsReplay.class})
final class EventsCommand extends CommandGroup {}
