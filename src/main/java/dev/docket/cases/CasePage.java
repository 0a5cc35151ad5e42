package dev.docket.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, newest first.
 *
 * @param next pass as {@code before} to get the next page; none on the last page
 */
public record CasePage(List<CaseView> cases, @Nullable Long next) {}
