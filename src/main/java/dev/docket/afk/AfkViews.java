package dev.docket.afk;

import java.util.List;

/** Several members' being AFK. */
public record AfkViews(List<AfkView> views) {}
