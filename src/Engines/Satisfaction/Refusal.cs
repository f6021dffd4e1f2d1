namespace Shouwen.Engines.Satisfaction;

/// <summary>Why there is no estimate.</summary>
public enum RefusalReason
{
    /// <summary>Constructs depend on one another in a circle; names the constructs of the circle.</summary>
    CyclicModel,

    /// <summary>The data has no such column; names the indicators.</summary>
    UnknownIndicator,

    /// <summary>A path names a construct that the model does not have; names it.</summary>
    UnknownConstruct,

    /// <summary>Two constructs share a name, or have none.</summary>
    DuplicateConstruct,

    /// <summary>An indicator is in two constructs or twice in one; names the indicators.</summary>
    DuplicateIndicator,

    /// <summary>A path is there twice; names the paths.</summary>
    DuplicatePath,

    /// <summary>A column name is there twice in the data; names it.</summary>
    DuplicateColumn,

    /// <summary>A construct without indicators; names the constructs.</summary>
    EmptyConstruct,

    /// <summary>A construct on no path; names the constructs.</summary>
    IsolatedConstruct,

    /// <summary>A component of a second-order construct is not in the model, is on a path, is in two of them, or is the only one; names the construct and the components.</summary>
    BadComponents,

    /// <summary>An interaction whose predictor or moderator is on no path to the target, or that is there twice; names it.</summary>
    BadInteraction,

    /// <summary>What was asked is not done for models in stages.</summary>
    NotForStages,

    /// <summary>A common factor needs mode A; names the constructs.</summary>
    FactorNeedsModeA,

    /// <summary>Columns, or the weights, differ in length; names the columns.</summary>
    UnequalLengths,

    /// <summary>Fewer than two groups to compare; names those there are.</summary>
    TooFewGroups,

    /// <summary>A given resample has a row that the data does not; names the first few.</summary>
    UnknownRow,

    /// <summary>An infinite answer; names the columns.</summary>
    InfiniteValue,

    /// <summary>A weight that is negative or not a number.</summary>
    BadWeight,

    /// <summary>Fewer rows, or a smaller sum of weights, than the largest regression needs; names the construct that needs most, or the indicators that were too seldom answered together.</summary>
    TooFewRows,

    /// <summary>Every row has the same answer; names the indicators.</summary>
    ConstantIndicator,

    /// <summary>Indicators of a mode B block depend on one another linearly; names them.</summary>
    CollinearBlock,

    /// <summary>Predecessors of a construct depend on one another linearly; names them.</summary>
    CollinearConstructs,

    /// <summary>A construct's indicators do not go together with its neighbours at all, so that it has no weights; names it.</summary>
    NoWeights,

    /// <summary>Pairwise covariances are not those of any data; names nothing.</summary>
    IndefiniteCovariance,

    /// <summary>The weights return to where they were instead of settling.</summary>
    Cycling,

    /// <summary>The weights had not settled after the last iteration.</summary>
    NotConverged,

    /// <summary>The reliability of a common factor is not above 0, so that nothing can be made consistent; names the constructs.</summary>
    UnreliableFactor,

    /// <summary>Consistent correlations of a construct's predecessors are those of no variables, so that it has no paths; names them.</summary>
    ImpossiblePredecessors,
}

/// <summary>Either a <see cref="PlsEstimate"/> or an <see cref="EstimateRefused"/>.</summary>
public abstract class EstimateOutcome;

/// <summary>There is no estimate, for a reason that has a name.</summary>
public sealed class EstimateRefused(RefusalReason reason, params IReadOnlyList<string> names) : EstimateOutcome
{
    /// <summary>What is wrong.</summary>
    public RefusalReason Reason { get; } = reason;

    /// <summary>Indicators, constructs or paths that it is wrong with, as the reason says.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>As in "ConstantIndicator: IMAG1, IMAG2".</summary>
    public override string ToString() => Names.Count == 0 ? $"{Reason}" : $"{Reason}: {string.Join(", ", Names)}";
}
