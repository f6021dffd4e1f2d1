using System.Text.Json.Serialization;

namespace Shouwen.App.Quality.Plans;

/// <summary>A plan as people work on it.</summary>
public sealed record PlanForm(string Code, string Name, int Draws, PlanDocument Plan)
{
    internal static PlanForm Of(QualityPlan row) => new(row.Code, row.Name, row.Draws, row.Document);
}

/// <summary>A plan in a list.</summary>
public sealed record PlanCard(string Code, string Name, int Draws);

/// <summary>Who can be given contacts to judge.</summary>
/// <param name="NeedsCalibration">What they judge does not count before they have been calibrated again.</param>
public sealed record EvaluatorCard(Guid Id, string Name, bool NeedsCalibration);

public sealed record NewPlan([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] PlanDocument Plan);

public sealed record PlanChange([property: JsonRequired] string Name, [property: JsonRequired] PlanDocument Plan);

/// <summary>What is drawn from.</summary>
public sealed record DrawRequest([property: JsonRequired] DateOnly From, [property: JsonRequired] DateOnly To)
{
    /// <summary>Null: one is chosen.</summary>
    public int? Seed { get; init; }
}

/// <param name="Labels">Names of members or bands, one a cut of the plan.</param>
/// <param name="Expected">Drawn on average; what is drawn is this, rounded down or up.</param>
public sealed record StratumCount(IReadOnlyList<string> Labels, int Contacts, double Expected, int Drawn);

/// <param name="Agents">Of whom there are contacts; those with fewer than the plan's least have given all they had.</param>
/// <param name="Overlong">Drawn and in the frame.</param>
/// <param name="Recorded">That can be heard.</param>
/// <param name="Shares">Contacts each evaluator gets.</param>
/// <param name="Unassigned">Contacts that nobody among the evaluators may judge: they are their own.</param>
public sealed record DrawPreview(
    int Frame, int Drawn, int Agents, int FewestPerAgent, CountOf Overlong, CountOf CameBack, CountOf Recorded, IReadOnlyList<StratumCount> Strata, IReadOnlyList<EvaluatorShare> Shares, int Unassigned);

public sealed record CountOf(int Drawn, int Contacts);

public sealed record EvaluatorShare(Guid Evaluator, string Name, int Contacts);

/// <summary>A draw in the list of its plan.</summary>
/// <param name="Done">Handed in so far.</param>
/// <param name="Bad">Of these, with a critical or fatal error.</param>
/// <param name="Accept">So many bad ones at most; null where nothing is to be accepted.</param>
public sealed record DrawCard(
    int Number, DateOnly From, DateOnly To, DateTimeOffset DrawnAt, string By, int Seed, int Frame, int Drawn, int Done, int Bad, int? Accept, Acceptance? Acceptance, int FormNumber,
    IReadOnlyList<StratumCount> Strata)
{
    internal static DrawCard Of(QualityDraw row, DrawProgress at) =>
        new(row.Number, row.From, row.To, row.DrawnAt, row.By, row.Seed, row.Frame, row.Drawn, at.Done, at.Bad, row.Document.Accept, AcceptanceOf(row, at), row.ScorecardNumber, row.Counts);

    /// <summary>One too many decides at once; that there are few enough is known when all are judged, or those that are left cannot change it.</summary>
    private static Acceptance? AcceptanceOf(QualityDraw row, DrawProgress at) => row.Document.Accept switch
    {
        null => null,
        { } accept when at.Bad > accept => Plans.Acceptance.Refused,
        { } accept when at.Bad + row.Drawn - at.Done <= accept => Plans.Acceptance.Accepted,
        _ => Plans.Acceptance.Open,
    };
}

/// <summary>Whether what a draw was drawn from is accepted.</summary>
public enum Acceptance { Open, Accepted, Refused }

/// <summary>How far a draw is judged.</summary>
internal readonly record struct DrawProgress(int Done, int Bad);

/// <summary>The same draw from the facts as they are now.</summary>
/// <param name="Same">Contacts that are drawn again.</param>
/// <param name="Alike">Whether it is the same sample, each contact with the same probability.</param>
public sealed record DrawAgain(int Frame, int FrameThen, int Drawn, int Same, bool Alike);
