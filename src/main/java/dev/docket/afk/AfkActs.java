package dev.docket.afk;

import java.util.List;

/** Audited acts, latest first. */
public record AfkActs(List<AfkAct> acts) {}
