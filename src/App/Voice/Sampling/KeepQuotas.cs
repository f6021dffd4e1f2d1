using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Sampling;

/// <param name="By">The cut; null for no quotas.</param>
/// <param name="Limits">Answers that are enough, by member's code.</param>
public sealed record QuotasWished(string? By, [property: JsonRequired] IReadOnlyDictionary<string, int> Limits);

/// <param name="Full">Whether that many answers are in.</param>
public sealed record QuotaLine(string Code, string Name, int Limit, bool Full);

public sealed record QuotasKept(string? By, IReadOnlyList<QuotaLine> Lines);

/// <summary>How many answers of each group are enough. Fewer than five are no quota: that it is reached would tell of single people.</summary>
internal static class KeepQuotas
{
    private const int Largest = 1_000_000;

    public static async Task<Results<Ok<QuotasKept>, ProblemHttpResult>> Read(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        ETag.Set(http, wave.Version);
        return TypedResults.Ok(await KeptAsync(db, wave, cancel));
    }

    public static async Task<Results<Ok<QuotasKept>, ProblemHttpResult>> Handle(
        string code, QuotasWished wished, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (!ETag.Matches(http, wave.Version)) return Problem.Changed(await KeptAsync(db, wave, cancel));
        var errors = new FieldErrors();
        var quotas = await CheckedAsync(db, wave.CentreId, wished, errors, cancel);
        if (errors.Any) return errors.Problem();
        wave.Quotas = quotas?.Text();
        if (await StoredWaves.SaveAsync(db, time, wave, cancel) is { } problem) return problem;
        ETag.Set(http, wave.Version);
        return TypedResults.Ok(await KeptAsync(db, wave, cancel));
    }

    private static async Task<WaveQuotas?> CheckedAsync(Db db, int centreId, QuotasWished wished, FieldErrors errors, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(wished.By)) return null;
        var dims = SheetCuts.Dims.Where(dim => string.Equals(dim.ToString(), wished.By, StringComparison.OrdinalIgnoreCase)).ToList();
        errors.AddIf(dims.Count == 0, "by", FieldErrors.UnknownCode);
        if (dims is not [var by]) return null;
        var members = (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Dim> { by }))!.Members[by].ToDictionary(member => member.Code, member => member.Id);
        foreach (var (member, limit) in wished.Limits)
        {
            errors.AddIf(!members.ContainsKey(member), $"limits.{member}", FieldErrors.UnknownCode);
            errors.Within($"limits.{member}", limit, Wave.SmallestCell, Largest);
        }

        return errors.Any || wished.Limits.Count == 0 ? null : new(by, wished.Limits.ToDictionary(limit => members[limit.Key], limit => limit.Value));
    }

    private static async Task<QuotasKept> KeptAsync(Db db, Wave wave, CancellationToken cancel)
    {
        if (WaveQuotas.Of(wave) is not { } quotas) return new(null, []);
        var members = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel, new HashSet<Dim> { quotas.By }))!.Members[quotas.By];
        var answers = await quotas.CountAsync(db, wave.Id, cancel);
        return new(quotas.By.ToString().ToLowerInvariant(), [.. members.Where(member => quotas.Limits.ContainsKey(member.Id))
            .Select(member => new QuotaLine(member.Code, member.Name, quotas.Limits[member.Id], answers.GetValueOrDefault(member.Id) >= quotas.Limits[member.Id]))]);
    }
}
