package dev.docket.cases;

import java.util.List;

/**
 * What Docket still owes Discord.
 *
 * @param unenforced rulings that Discord has not answered yet
 * @param unposted settled cases that the mod log does not show yet
 * @param expired temporary bans whose time is up
 */
public record CaseDuties(List<CaseRef> unenforced, List<CaseRef> unposted, List<CaseRef> expired) {}
