using Shouwen.App.Data;
using Shouwen.App.Lead.Weightings;

namespace Shouwen.App.Lead.Published;

/// <summary>A weighting of a new centre.</summary>
/// <param name="InUseFrom">Null: a draft.</param>
public sealed record KeptWeighting(int Number, string Name, IReadOnlyList<WeightedMeasure> Measures, DateOnly? InUseFrom, string? PutBy, string? Reason);

/// <summary>Weightings of a new centre; saved with the caller's other changes.</summary>
public static class KeepWeighting
{
    public static void Add(Db db, TimeProvider time, int centreId, KeptWeighting kept)
    {
        var at = kept.InUseFrom is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : time.GetUtcNow();
        db.Add(new Weighting
        {
            Id = NewId.At(time),
            CentreId = centreId,
            Number = kept.Number,
            Name = kept.Name,
            Measures = LeadJson.Text(new WeightingDocument(kept.Measures)),
            State = kept.InUseFrom is null ? WeightingState.Draft : WeightingState.InUse,
            InUseIn = kept.InUseFrom is null ? null : centreId,
            InUseFrom = kept.InUseFrom,
            PutBy = kept.PutBy,
            PutAt = kept.InUseFrom is null ? null : at,
            Reason = kept.Reason,
            ChangedAt = at,
        });
    }
}
