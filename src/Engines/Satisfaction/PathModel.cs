namespace Shouwen.Engines.Satisfaction;

/// <summary>How the weights of a construct follow from its inner proxy (Wold 1982).</summary>
public enum OuterMode
{
    /// <summary>Covariances of the indicators with the proxy.</summary>
    A,

    /// <summary>Regression of the proxy on the indicators.</summary>
    B,
}

/// <summary>How neighbouring constructs make up the inner proxy (Lohmöller 1989, chapter 2.2).</summary>
public enum InnerScheme
{
    /// <summary>Predecessors by their regression coefficients, successors by their correlations.</summary>
    Path,

    /// <summary>Every neighbour by its correlation.</summary>
    Factorial,

    /// <summary>Every neighbour by the sign of its correlation.</summary>
    Centroid,
}

/// <summary>What becomes of rows that lack an answer.</summary>
public enum MissingValues
{
    /// <summary>A row that lacks one answer is left out.</summary>
    Listwise,

    /// <summary>A missing answer counts as the mean of its column.</summary>
    Mean,

    /// <summary>Each covariance is taken over the rows that have both answers.</summary>
    Pairwise,
}

/// <summary>A construct and what it is measured by.</summary>
/// <param name="Name">Unique in the model.</param>
/// <param name="Indicators">Columns of the data, at least one, in no other construct.</param>
/// <param name="Mode">How its weights are found; of no effect for a single indicator.</param>
/// <param name="IsFactor">Treated as a common factor: loadings and paths are made consistent (PLSc); needs mode A.</param>
public sealed record Construct(string Name, IReadOnlyList<string> Indicators, OuterMode Mode = OuterMode.A, bool IsFactor = false)
{
    /// <summary>Stands for an interaction: its one indicator is a product of scores, which nobody answers.</summary>
    internal bool IsProduct { get; init; }

    /// <summary>Its indicators are scores of constructs of the stage before.</summary>
    internal bool HasScores { get; init; }

    /// <summary>What its indicators are copies of, where they are copies.</summary>
    internal IReadOnlyList<string>? CopiesOf { get; init; }
}

/// <summary>One construct depends on another.</summary>
public sealed record ModelPath(string From, string To)
{
    /// <summary>As in "Image -> Loyalty".</summary>
    public override string ToString() => $"{From} -> {To}";
}

/// <summary>How a construct that is made of constructs is estimated.</summary>
public enum SecondOrderApproach
{
    /// <summary>
    /// First the components by themselves, each in the place of the whole; then the whole with their scores as indicators
    /// (disjoint two-stage approach: Becker, Klein and Wetzels 2012; Sarstedt, Hair, Cheah, Becker and Ringle 2019).
    /// </summary>
    TwoStage,

    /// <summary>The whole has all indicators of its components once more, and paths from them (Wold 1982; Lohmöller 1989).</summary>
    RepeatedFormed,

    /// <summary>The same with paths to them.</summary>
    RepeatedReflected,
}

/// <summary>A construct that is made of others.</summary>
/// <param name="Name">Unique in the model; paths lead to and from it as to any other.</param>
/// <param name="Components">Constructs of the model, two or more, that are on no path themselves and in no other such construct.</param>
/// <param name="Mode">How its weights are found.</param>
/// <param name="Approach">In two stages, or with repeated indicators.</param>
public sealed record SecondOrder(string Name, IReadOnlyList<string> Components, OuterMode Mode = OuterMode.A, SecondOrderApproach Approach = SecondOrderApproach.TwoStage);

/// <summary>One construct changes what another does to a third.</summary>
/// <param name="Predictor">On a path to the target.</param>
/// <param name="Moderator">On a path to the target; may be the predictor, for an effect that bends.</param>
/// <param name="Target">What both work on.</param>
public sealed record Interaction(string Predictor, string Moderator, string Target)
{
    /// <summary>Name of the construct that stands for it, as in "Image * Expectation".</summary>
    public string Name => $"{Predictor} * {Moderator}";
}

/// <summary>Constructs, what measures them, and which depends on which.</summary>
public sealed record PathModel
{
    /// <summary>At least two; every one on a path.</summary>
    public required IReadOnlyList<Construct> Constructs { get; init; }

    /// <summary>Without a cycle, each once.</summary>
    public required IReadOnlyList<ModelPath> Paths { get; init; }

    /// <summary>Constructs made of constructs.</summary>
    public IReadOnlyList<SecondOrder> SecondOrders { get; init; } = [];

    /// <summary>Moderated paths, estimated in two stages (Chin, Marcolin and Newsted 2003; Henseler and Chin 2010).</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>The inner weighting scheme.</summary>
    public InnerScheme Scheme { get; init; } = InnerScheme.Path;

    /// <summary>Indicators are standardised; otherwise only centred.</summary>
    public bool Scaled { get; init; } = true;

    /// <summary>What becomes of missing answers.</summary>
    public MissingValues Missing { get; init; } = MissingValues.Listwise;
}
