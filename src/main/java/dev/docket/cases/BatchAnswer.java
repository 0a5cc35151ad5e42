package dev.docket.cases;

import java.util.List;

/**
 * What a command to a mass action answers.
 *
 * @param settled how many users have a result
 * @param inHand the users who are to be ruled on now
 * @param foreseen who would be refused as things stand, where that was asked
 */
public record BatchAnswer(
    BatchPhase phase, int settled, List<Long> inHand, List<BatchItem> foreseen) {}
