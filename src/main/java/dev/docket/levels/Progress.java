package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportCommand.UndoImport;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.levels.LevelCommand.HideMember;
import dev.docket.levels.LevelCommand.ShowMember;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.MemberRelisted;
import dev.docket.levels.LevelEvent.MemberUnlisted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.SetLevel;
import dev.docket.levels.XpCommand.SetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides what one member of one guild has and earns. */
@AggregateRoot(type = "progress")
@Revision("3")
class Progress {

  @AggregateIdentifier private @Nullable String stream;
  private final Tally tally = new Tally();

  static String streamOf(long guildId, long userId) {
    return streamsOf(guildId) + userId;
  }

  static String streamsOf(long guildId) {
    return "progress/" + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  XpAnswer handle(AwardXp command, SettledTerms settled) {
    var terms = settled.recent(command.guildId(), tally.board());
    var boards = terms.boards();
    var before = tally.xp(boards);
    var earning = Earning.of(command, tally, terms, settled);
    if (earning.unearned() != null) {
      var level = settled.curve(terms).level(before);
      return new XpAnswer(0, before, level, false, earning.unearned());
    }
    var occasion = command.occasion();
    var xp = before + earning.amount();
    apply(
        new XpAwarded(
            command.guildId(),
            command.userId(),
            occasion.source(),
            occasion.channelId(),
            occasion.messageId(),
            occasion.units(),
            earning.roll(),
            earning.multiplier(),
            earning.amount(),
            xp,
            boards.current(),
            terms.version(),
            command.at()));
    var told = tally.level();
    var level = settled.curve(terms).level(xp);
    tell(command.guildId(), command.userId(), xp, level, occasion.channelId(), command.at());
    return new XpAnswer(earning.amount(), xp, level, level > told, null);
  }

  /** Says that the level is another one than the one last told. */
  private void tell(long guildId, long userId, long xp, int level, long channelId, Instant at) {
    var told = tally.level();
    if (level > told) {
      apply(new LevelReached(guildId, userId, told, level, xp, channelId, at));
    } else if (level < told) {
      apply(new LevelDropped(guildId, userId, told, level, xp, at));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  DecayAnswer handle(DecayXp command, SettledTerms settled) {
    var decay = Decay.of(command, tally, settled);
    var times = decay.take(command);
    if (times > 0) {
      tell(command.guildId(), command.userId(), decay.xp(), decay.level(), 0, command.at());
    }
    return new DecayAnswer(times, decay.xp(), decay.level());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(AddXp command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    hand.adjust(Adjustment.ADDED, hand.gain(command.amount()));
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(RemoveXp command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    hand.adjust(Adjustment.REMOVED, hand.loss(command.amount()));
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(SetXp command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    hand.adjust(Adjustment.SET, hand.difference(command.xp()));
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(SetLevel command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    hand.adjust(Adjustment.SET, hand.difference(hand.threshold(command.level())));
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(ResetXp command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    hand.adjust(Adjustment.RESET, hand.difference(0));
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(
      TransferXp command, GuildRules rules, SettledTerms settled, Recipients recipients) {
    var hand = hand(command, rules, settled);
    var recipient = command.recipientId();
    if (recipient == command.userId()) {
      throw Refused.because(LevelRefusal.RECIPIENT_IS_THE_GIVER);
    }
    if (command.recipientIsBot()) {
      throw Refused.because(LevelRefusal.MEMBER_IS_A_BOT);
    }
    if (!command.recipientIsMember()) {
      throw Refused.because(LevelRefusal.RECIPIENT_IS_NOT_A_MEMBER, recipient);
    }
    var loss = hand.loss(command.amount());
    var number = recipients.receive(recipient, command.edit(), -loss, tally.nextAdjustment());
    hand.transfer(Adjustment.GIVEN, loss, recipient, number);
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(
      UndoAdjustment command, GuildRules rules, SettledTerms settled, Recipients recipients) {
    var hand = hand(command, rules, settled);
    var entry = hand.undoable(command.number());
    var other = entry.other();
    if (other != null && entry.otherNumber() != null) {
      if (entry.kind() == Adjustment.RECEIVED) {
        throw Refused.because(LevelRefusal.GIVER_UNDOES, other, entry.otherNumber());
      }
      recipients.giveBack(other, command.edit(), entry.otherNumber());
    }
    hand.undo(command.number(), entry);
    return hand.answer(told(hand));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(ExcludeMember command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    if (tally.isExcluded()) {
      throw Refused.because(LevelRefusal.MEMBER_IS_EXCLUDED);
    }
    var edit = command.edit();
    apply(
        new MemberExcluded(
            edit.guildId(), edit.userId(), edit.actor().userId(), hand.reason(), edit.at()));
    return hand.unchanged();
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(ReadmitMember command, GuildRules rules, SettledTerms settled) {
    var hand = hand(command, rules, settled);
    if (!tally.isExcluded()) {
      throw Refused.because(LevelRefusal.MEMBER_IS_NOT_EXCLUDED);
    }
    var edit = command.edit();
    apply(
        new MemberReadmitted(
            edit.guildId(), edit.userId(), edit.actor().userId(), hand.reason(), edit.at()));
    return hand.unchanged();
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ImportAnswer handle(ImportXp command, GuildRules rules, SettledTerms settled) {
    return Takeover.of(command, tally, rules, settled).take(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(HideMember command, SettledTerms settled) {
    if (tally.isHidden()) {
      throw Refused.because(LevelRefusal.ALREADY_HIDDEN);
    }
    apply(new MemberUnlisted(command.guildId(), command.userId(), command.at()));
    return standing(command.guildId(), settled);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ImportAnswer handle(UndoImport command, GuildRules rules, SettledTerms settled) {
    return Takeover.of(command, tally, rules, settled).undo(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AdjustmentAnswer handle(ShowMember command, SettledTerms settled) {
    if (!tally.isHidden()) {
      throw Refused.because(LevelRefusal.ALREADY_SHOWN);
    }
    apply(new MemberRelisted(command.guildId(), command.userId(), command.at()));
    return standing(command.guildId(), settled);
  }

  private AdjustmentAnswer standing(long guildId, SettledTerms settled) {
    var terms = settled.now().apply(guildId);
    var xp = tally.xp(terms.boards());
    var level = settled.curve(terms).level(xp);
    return new AdjustmentAnswer(0, xp, xp, level, level);
  }

  private Hand hand(XpCommand command, GuildRules rules, SettledTerms settled) {
    if (!rules.allows(command.guildId(), command.edit().actor(), command.right())) {
      throw Refused.because(LevelRefusal.MISSING_PERMISSION);
    }
    var hand = Hand.of(command.userId(), command.edit(), tally, settled);
    hand.known();
    return hand;
  }

  int receive(long userId, XpEdit giving, long amount, int number, SettledTerms settled) {
    var hand = Hand.of(userId, giving, tally, settled);
    var received = tally.nextAdjustment();
    hand.transfer(Adjustment.RECEIVED, hand.gain(amount), giving.userId(), number);
    told(hand);
    return received;
  }

  void giveBack(long userId, XpEdit undoing, int number, SettledTerms settled) {
    var hand = Hand.of(userId, undoing, tally, settled);
    hand.undo(number, hand.undoable(number));
    told(hand);
  }

  private int told(Hand hand) {
    var edit = hand.edit();
    var level = hand.curve().level(hand.xp());
    tell(edit.guildId(), hand.userId(), hand.xp(), level, 0, edit.at());
    return level;
  }

  @EventSourcingHandler
  void evolve(LevelEvent event) {
    stream = streamOf(event.guildId(), event.userId());
    tally.evolve(event);
  }
}
