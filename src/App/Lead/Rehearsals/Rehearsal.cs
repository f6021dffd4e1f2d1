using Shouwen.App.Lead.Cards;
using Shouwen.App.Lead.Published;
using Shouwen.App.Lead.Weightings;

namespace Shouwen.App.Lead.Rehearsals;

/// <summary>What a weighting would have done to the ranking of the last year, beside the one in use.</summary>
/// <param name="Current">The one in use; null where none is.</param>
/// <param name="Teams">Null where there are no facts.</param>
/// <param name="IsOwn">Whoever asks sees their own score and interval, and nobody's place.</param>
public sealed record Rehearsal(DateOnly? From, DateOnly? To, WeightingCard? Current, WeightingCard Proposed, CutRehearsal? Teams, CutRehearsal? Agents, bool IsOwn);

/// <summary>All units of a kind under both weightings.</summary>
/// <param name="Ranked">How many have a place under the proposed one.</param>
/// <param name="Rows">Those within reach of whoever asks, by their place under the proposed one.</param>
/// <param name="Moved">How many of all have another place.</param>
/// <param name="MovedApart">Of them, those who moved further than chance moves them within either ranking.</param>
public sealed record CutRehearsal(UnitKind Kind, int Ranked, int? Moved, int? MovedApart, Side? Current, Side Proposed, IReadOnlyList<RehearsedUnit> Rows);

/// <summary>One weighting's ranking.</summary>
/// <param name="Reliability">Share of the differences between totals that is not chance; null where it cannot be told.</param>
/// <param name="Alike">Runs of places of which no two can be told apart, the first of the ranking first.</param>
/// <param name="TradeOffs">Risks first.</param>
public sealed record Side(double? Reliability, IReadOnlyList<PlacesAlike> Alike, IReadOnlyList<MeasureEffect> Measures, IReadOnlyList<Trade> TradeOffs);

public sealed record PlacesAlike(int First, int Last);

/// <summary>What a measure does in a ranking.</summary>
/// <param name="Weight">Per cent.</param>
/// <param name="Decides">Per cent of the differences between totals; below 0 it pulls against the rest.</param>
/// <param name="Reliability">Share of the differences between its own scores that is not chance.</param>
/// <param name="Worth">Points of the total that one unit of its value is worth.</param>
/// <param name="AtFull">Share of units that have all its points.</param>
/// <param name="Unknown">Units that are ranked without it.</param>
public sealed record MeasureEffect(
    string Metric, string Unit, Perspective Perspective, bool HigherIsBetter, double Weight, double? Decides, double? Reliability, double? Worth, double? AtFull, double? AtNothing, bool IsDead, int Unknown);

/// <param name="Rate">So many units of the second are made up for by one unit of the first.</param>
/// <param name="Correlation">Among peers, both turned so that more is better.</param>
/// <param name="Loss">Share of what the first brings that goes with the second.</param>
public sealed record Trade(string First, string Second, double Rate, double? Correlation, double? P, double? Loss, bool IsRisk);

/// <param name="Team">Of an agent.</param>
public sealed record RehearsedUnit(string Code, string Name, string? Team, Standing? Current, Standing? Proposed);

/// <summary>A unit in a ranking. Who sees only themselves has no places.</summary>
/// <param name="Place">1 is the highest.</param>
/// <param name="BestPlace">Of the places that chance leaves it, 95 %.</param>
/// <param name="StaysAbove">Chance that it is above the next in another such year too.</param>
public sealed record Standing(double Total, double Low, double High, int? Place, int? BestPlace, int? WorstPlace, double? StaysAbove);
