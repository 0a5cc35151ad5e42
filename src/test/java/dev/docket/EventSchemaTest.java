package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.afk.AfkEvent;
import dev.docket.audit.AuditEvent;
import dev.docket.cases.Bar;
import dev.docket.cases.CaseEvent;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberSoftbanned;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.cases.CaseKind;
import dev.docket.cases.Notice;
import dev.docket.cases.Ruled;
import dev.docket.cases.upcasting.CaseUpcasters;
import dev.docket.eventlog.EventFamily;
import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.guilds.SettingEvent;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.levels.BoardEvent;
import dev.docket.levels.upcasting.LevelUpcasters;
import dev.docket.membership.MembershipEvent;
import dev.docket.privacy.PrivacyEvent;
import dev.docket.sealing.FixedKeys;
import dev.docket.watch.WatchEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once is read for ever: golden files are added, and never edited. */
class EventSchemaTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-06-02T12:00:00.123456Z");
  private static final Ruled RULED =
      new Ruled(
          900_000_000_000_000_001L, 20, 3, 10, new PersonalText(20, "spam “links”"), true, NOON);

  private static final List<EventFamily> FAMILIES =
      List.of(
          new EventFamily(CaseEvent.class, CaseUpcasters.OLDEST_FIRST),
          BatchExamples.FAMILY,
          new EventFamily(SettingEvent.class, List.of()),
          SnippetExamples.FAMILY,
          ReminderExamples.FAMILY,
          StarboardExamples.FAMILY,
          BookmarkExamples.FAMILY,
          PollExamples.FAMILY,
          GifExamples.FAMILY,
          VoiceExamples.FAMILY,
          TokenExamples.FAMILY,
          new EventFamily(BoardEvent.class, LevelUpcasters.OLDEST_FIRST),
          new EventFamily(AuditEvent.class, List.of()),
          new EventFamily(AfkEvent.class, List.of()),
          new EventFamily(PrivacyEvent.class, List.of()),
          new EventFamily(MembershipEvent.class, List.of()),
          new EventFamily(WatchEvent.class, List.of()));

  /** One of each, with every component filled. */
  private static final List<GuildEvent> OF_CASES =
      BatchExamples.and(
          new CaseNumberAllocated(900, 20, 3),
          new MemberBanned(RULED, LATER, 86_400, 2L),
          new MemberUnbanned(RULED, 2L),
          new BanExpired(RULED, 2),
          new MemberKicked(RULED),
          new MemberWarned(RULED),
          new MemberTimedOut(RULED, LATER, 2L),
          new TimeoutLifted(RULED, 2L),
          new MemberSoftbanned(RULED, 86_400),
          new MemberJailed(RULED, 70, List.of(71L, 900_000_000_000_000_072L)),
          new MemberUnjailed(RULED, 2, 70, List.of(71L, 900_000_000_000_000_072L)),
          new MemberBarred(RULED, Bar.POLLS),
          new BarLifted(RULED, Bar.SNIPPETS, 2),
          new NoteRecorded(RULED),
          new CaseImported(RULED, CaseKind.HACKBAN, "tux", 57, LATER, NOON),
          new CaseVoided(900, 20, 3, 10, new PersonalText(20, "mistaken"), NOON),
          new CaseReinstated(900, 20, 3, 10, new PersonalText(20, "right after all"), NOON),
          new EvidenceAdded(
              900,
              20,
              3,
              10,
              1,
              "https://discord.com/channels/1/2/3",
              new PersonalText(20, "buy keys"),
              20L,
              NOON),
          new NoteAdded(900, 20, 3, 10, new PersonalText(20, "second account"), NOON),
          new CaseLabelled(900, 20, 3, 10, "raid", NOON),
          new CaseUnlabelled(900, 20, 3, 10, "raid", NOON),
          new RolesRestored(900, 20, 3, List.of(71L), List.of(72L), NOON),
          new ReasonAmended(
              900, 20, 3, 10, new PersonalText(20, "spam"), new PersonalText(20, "raid"), NOON),
          new EnforcementConfirmed(900, 20, 3, Notice.SENT, NOON),
          new EnforcementDelayed(900, 20, 3, 2, "503", LATER, Notice.UNKNOWN, NOON),
          new EnforcementFailed(900, 20, 3, "50013", Notice.CLOSED, 2L, NOON),
          new LogPosted(900, 20, 3, 70, 71, NOON),
          new CaseEvent.CaseObserved(900, 20, 3, 900_000_000_000_000_003L, 4L, NOON));

  private static final String EVENT_ID = "0b7d2a52-6a6b-4c1e-8f0e-4f5d0e6a7b01";
  private static final EventUpcaster UPCASTERS =
      new EventUpcasterChain(FAMILIES.stream().flatMap(it -> it.upcasters().stream()).toList());

  static List<GuildEvent> examples() {
    return Stream.of(
            OF_CASES,
            EventExamples.ALL,
            LevelExamples.ALL,
            MoreEvents.ALL,
            SnippetExamples.ALL,
            ReminderExamples.ALL,
            StarboardExamples.ALL,
            BookmarkExamples.ALL,
            PollExamples.ALL,
            GifExamples.ALL,
            VoiceExamples.ALL,
            TokenExamples.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anEventIsStoredAsItsNewestFileShows(GuildEvent event) {
    var stored = serializer().at(EVENT_ID).serialize(event, String.class);
    var name = EventNames.nameOf(event.getClass());
    assertThat(stored.getType().getName()).isEqualTo(name.value());
    assertThat(stored.getType().getRevision()).isEqualTo(String.valueOf(name.revision()));
    var json = new JsonMapper();
    assertThat(json.readTree(stored.getData()))
        .isEqualTo(json.readTree(EventFiles.read(EventFiles.newest(stored.getData(), name))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyRevisionIsReadAsTheCurrentEvent(GuildEvent event) {
    var name = EventNames.nameOf(event.getClass());
    for (var revision = 1; revision <= name.revision(); revision++) {
      for (var file : EventFiles.files(name.value(), revision)) {
        assertThat(stored(name.value(), revision, EventFiles.read(file)))
            .as("%s", file)
            .isEqualTo(event);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aSealedTextIsReadInItsOwnEventOnly(GuildEvent event) {
    var json = serializer().at(EVENT_ID).serialize(event, String.class);
    if (EventFiles.isSealed(json.getData())) {
      assertThatThrownBy(() -> serializer().at("another-event").deserialize(json))
          .hasStackTraceContaining("was moved there");
    }
  }

  @Test
  void everyEventHasAnExample() {
    assertThat(examples().stream().map(Object::getClass).collect(Collectors.toSet()))
        .hasSize(examples().size())
        .containsExactlyInAnyOrderElementsOf(types().collect(Collectors.toSet()));
  }

  @Test
  void everyRevisionHasAFileAndEveryFileARevision() throws IOException {
    var expected = new TreeSet<Path>();
    types()
        .map(EventNames::nameOf)
        .forEach(name ->
            IntStream.rangeClosed(1, name.revision())
                .forEach(it -> expected.addAll(EventFiles.files(name.value(), it))));
    Set<Path> found;
    try (var files = Files.walk(EventFiles.FOLDER)) {
      found = files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(found).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(examples().size());
  }

  @Test
  void namesAreUniqueAndBelongToTheirFamily() {
    assertThat(types().map(it -> EventNames.nameOf(it).value()))
        .doesNotHaveDuplicates()
        .allMatch(it ->
            it.matches(
                "(case|guild|level|membership|audit|afk|privacy|reminder|snippet|starboard|bookmark|poll|gif|token|voice|watch)\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void anUnknownEventStopsWithItsName() {
    assertThatThrownBy(() -> stored("case.member-promoted", 1, "{}"))
        .hasStackTraceContaining("case.member-promoted")
        .hasStackTraceContaining("does not know");
  }

  @Test
  void aNewerRevisionStopsInsteadOfBeingMisread() {
    assertThatThrownBy(() ->
            stored(
                "case.member-banned", 3, EventFiles.read(EventFiles.file("case.member-banned", 2))))
        .hasStackTraceContaining("revision 3 of event 'case.member-banned'");
  }

  private static Stream<Class<?>> types() {
    return FAMILIES.stream().flatMap(it -> EventNames.eventsOf(it.type()).stream());
  }

  /** A fresh one seals as it always did. */
  private static NamedEventSerializer serializer() {
    return new NamedEventSerializer(new EventNames(FAMILIES), FixedKeys.sealing());
  }

  private static Object stored(String name, int revision, String payload) {
    var entry =
        new GenericDomainEventEntry<>(
            "stream-type",
            "stream",
            0,
            EVENT_ID,
            "2026-06-01T12:00:00Z",
            name,
            String.valueOf(revision),
            payload,
            "{}");
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(entry), serializer().at(EVENT_ID), UPCASTERS)
        .asStream()
        .findFirst()
        .orElseThrow()
        .getPayload();
  }
}
