namespace Shouwen.Engines.Mining;

/// <summary>How a trace and a designed process go together in one move.</summary>
public enum AlignedKind
{
    /// <summary>What the process has next was done.</summary>
    Together,

    /// <summary>Something was done that the process does not have there: costs one.</summary>
    Inserted,

    /// <summary>What the process has next was not done: costs one.</summary>
    Skipped,
}

/// <summary>One move of an alignment.</summary>
/// <param name="Kind">What kind of move.</param>
/// <param name="Activity">Its place among the names of the conformance.</param>
/// <param name="At">The event's place in the trace; of a skipped activity, the place of the event before which it belongs.</param>
public readonly record struct AlignedMove(AlignedKind Kind, int Activity, int At);

/// <summary>A variant beside the designed process.</summary>
/// <param name="Variant">Which cases go this way.</param>
/// <param name="Cost">The fewest activities inserted or skipped; null where the trace is too long to say.</param>
/// <param name="Fitness">One less the cost over what it would be if nothing went together; null where there is no cost.</param>
/// <param name="Moves">A cheapest alignment.</param>
public sealed record AlignedVariant(Variant Variant, int? Cost, double? Fitness, IReadOnlyList<AlignedMove> Moves);
