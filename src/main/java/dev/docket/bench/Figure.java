package dev.docket.bench;

/**
 * One measured figure; value, baseline and ratio are medians over the runs.
 *
 * @param unit of the value and the baseline
 * @param baseline what it is measured against, in the same run
 * @param ratio value to baseline
 * @param min the smallest ratio of a run
 * @param max the largest ratio of a run
 */
public record Figure(
    String name,
    String unit,
    double value,
    double baseline,
    double ratio,
    int runs,
    double min,
    double max) {}
