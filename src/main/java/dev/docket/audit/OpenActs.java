package dev.docket.audit;

import java.util.List;

/** Acts that Discord still owes an answer to. */
public record OpenActs(List<ActRef> acts) {}
