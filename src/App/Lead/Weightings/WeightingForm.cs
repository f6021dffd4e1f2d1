using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Lead.Published;

namespace Shouwen.App.Lead.Weightings;

/// <summary>A weighting in a list.</summary>
public sealed record WeightingCard(int Number, string Name, WeightingState State, DateOnly? InUseFrom, DateOnly? RetiredOn, DateTimeOffset ChangedAt);

/// <summary>Who has seen what it would have done.</summary>
/// <param name="IsOfThis">False where measures or weights have changed since.</param>
public sealed record SeenRehearsal(string By, DateTimeOffset At, DateOnly From, DateOnly To, double? AgentsReliability, double? TeamsReliability, int Risks, bool IsOfThis);

/// <param name="Targets">Those that the metrics in it have of their own, for the centre.</param>
/// <param name="Wrong">What still keeps it from being put into use.</param>
public sealed record WeightingForm(
    int Number, string Name, WeightingState State, DateOnly? InUseFrom, DateOnly? RetiredOn, string? PutBy, DateTimeOffset? PutAt, string? Reason, DateTimeOffset ChangedAt,
    IReadOnlyList<WeightedMeasure> Measures, IReadOnlyDictionary<string, double> Targets, IReadOnlyDictionary<string, string[]> Wrong, IReadOnlyList<SeenRehearsal> Rehearsals)
{
    private const int MostRehearsals = 20;

    internal static async Task<WeightingForm> OfAsync(Db db, Weighting row, CancellationToken cancel)
    {
        var (document, hash) = (row.Document, row.Hash);
        var own = await OwnTargets.OfCentreAsync(db, row.CentreId, cancel);
        var seen = await db.Set<WeightingRehearsal>().AsNoTracking().Where(one => one.WeightingId == row.Id).OrderByDescending(one => one.At).Take(MostRehearsals).ToListAsync(cancel);
        return new(
            row.Number, row.Name, row.State, row.InUseFrom, row.RetiredOn, row.PutBy, row.PutAt, row.Reason, row.ChangedAt, document.Measures,
            document.Measures.Select(measure => measure.Metric).Distinct().Where(own.ContainsKey).ToDictionary(code => code, code => own[code]),
            WeightingCheck.Of(document, own).Found,
            seen.ConvertAll(one => new SeenRehearsal(one.By, one.At, one.From, one.To, one.AgentsReliability, one.TeamsReliability, one.Risks, one.Hash == hash)));
    }
}

/// <summary>Begins with another one, or with the measures that the program suggests.</summary>
public sealed record NewWeighting([property: JsonRequired] string Name)
{
    public int? CopyOf { get; init; }
}

public sealed record WeightingChange([property: JsonRequired] string Name, [property: JsonRequired] IReadOnlyList<WeightedMeasure> Measures);

/// <param name="From">From which day on it counts; not before the one that is in use now, not in the future.</param>
public sealed record WeightingUse([property: JsonRequired] DateOnly From, [property: JsonRequired] string Reason);
