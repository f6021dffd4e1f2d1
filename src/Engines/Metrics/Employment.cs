namespace Shouwen.Engines.Metrics;

/// <summary>The days that somebody was on the books, first and last included.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="TeamId">Their team; null: none.</param>
/// <param name="Joined">First day; null: before anything that is asked about.</param>
/// <param name="Left">Last day; null: still there.</param>
/// <param name="LeftVoluntarily">Whether of their own will; null: not known.</param>
public sealed record Employment(int EmployeeId, int? TeamId, DateOnly? Joined, DateOnly? Left, bool? LeftVoluntarily);
