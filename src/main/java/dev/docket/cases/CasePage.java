package dev.docket.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, newest first.
 *
 * @param next pass as {@code before} to go on from here; none if that was all
 * @param matching how many cases match from this page on, as far as they were to be counted; none
 *     if a search by text has not come to the end
 * @param searched how many cases were looked through for a text, where the search stopped before
 *     the page was full; else 0
 */
public record CasePage(
    List<CaseView> cases, @Nullable Long next, @Nullable Integer matching, int searched) {}
