namespace Shouwen.Engines.Mining;

/// <summary>A part of a designed process: a block that is entered once and left once (Leemans, Fahland and van der Aalst 2013 call the whole a process tree).</summary>
public abstract record ProcessPart;

/// <summary>Something that is done, under the name that logs have it by.</summary>
/// <param name="Activity">That name.</param>
public sealed record Step(string Activity) : ProcessPart;

/// <summary>One after the other; none is nothing to do.</summary>
/// <param name="Parts">In their order.</param>
public sealed record Sequence(IReadOnlyList<ProcessPart> Parts) : ProcessPart;

/// <summary>One of several.</summary>
/// <param name="Branches">At least one.</param>
public sealed record Choice(IReadOnlyList<ProcessPart> Branches) : ProcessPart;

/// <summary>All of them, in any order and mixed.</summary>
/// <param name="Branches">At least one.</param>
public sealed record Concurrent(IReadOnlyList<ProcessPart> Branches) : ProcessPart;

/// <summary>Once or more; between two times the way back.</summary>
/// <param name="Body">What is done each time.</param>
/// <param name="Back">What is done between; an empty sequence where nothing is.</param>
public sealed record Loop(ProcessPart Body, ProcessPart Back) : ProcessPart;
