package dev.docket.afk;

import java.util.List;

/** What is still to be done. */
public record AfkDuties(List<SpellRef> toShow, List<SpellRef> toExpire, List<SpellRef> toSettle) {}
