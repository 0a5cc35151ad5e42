package dev.docket.starboard;

import java.util.List;

/** Several starred messages. */
public record StarRefs(List<StarRef> refs) {}
