using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>Targets and owners per metric and cut: listed, set, taken away.</summary>
internal static class Targets
{
    internal sealed record Line(
        [property: JsonRequired] string Metric, [property: JsonRequired] IReadOnlyDictionary<string, string> Cut, [property: JsonRequired] double Value, string? Owner);

    public static async Task<Ok<List<Line>>> List(Db db, Acting acting, CancellationToken cancel) =>
        TypedResults.Ok((await db.Set<MetricTarget>().AsNoTracking().Where(row => row.CentreId == acting.CentreId)
            .OrderBy(row => row.Metric).ThenBy(row => row.CutDim).ThenBy(row => row.CutCode).ToListAsync(cancel)).ConvertAll(Of));

    public static async Task<Results<Ok<Line>, ProblemHttpResult>> Put(Db db, TimeProvider time, Acting acting, Line line, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        Check(line, frame, errors);
        if (errors.Any) return errors.Problem();
        var (dim, code) = CutOf(line);
        var target = await FindAsync(db, acting.CentreId, line.Metric, dim, code, cancel)
            ?? db.Add(new MetricTarget { Id = NewId.At(time), CentreId = acting.CentreId, Metric = line.Metric, CutDim = dim, CutCode = code }).Entity;
        (target.Value, target.OwnerCode) = (line.Value, line.Owner);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(Of(target));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Db db, Acting acting, string metric, string? cut, CancellationToken cancel)
    {
        var (dim, code) = cut?.Split('=', 2) is [var name, var value] ? (MetricQuery.DimOf(name), value) : (null, "");
        if (await FindAsync(db, acting.CentreId, metric, dim, code, cancel) is not { } target) return Problem.NotFound("facts.noTarget", "There is no such target.");
        db.Remove(target);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static void Check(Line line, CentreFrame frame, FieldErrors errors)
    {
        TargetRange.Check(line.Metric, line.Value, errors);
        errors.AddIf(line.Cut.Count > 1 || line.Cut.Keys.Any(name => MetricQuery.DimOf(name) is null), "cut", "unknownCut");
        errors.AddIf(Catalogue.All.FirstOrDefault(entry => entry.Code == line.Metric) is { } known && line.Cut.Keys.Any(name => !known.Cuts.Contains(name.ToLowerInvariant())), "cut", "notForMetric");
        if (errors.Any) return;
        var (dim, code) = CutOf(line);
        errors.AddIf(dim is { } cut && frame.Members[cut].All(member => member.Code != code), "cut", FieldErrors.UnknownCode);
        errors.AddIf(line.Owner is not null && frame.Members[Dim.Agent].All(member => member.Code != line.Owner), "owner", FieldErrors.UnknownCode);
    }

    private static (Dim? Dim, string Code) CutOf(Line line) =>
        line.Cut.Count == 0 ? (null, "") : (MetricQuery.DimOf(line.Cut.Keys.Single()), line.Cut.Values.Single());

    private static Task<MetricTarget?> FindAsync(Db db, int centreId, string metric, Dim? dim, string code, CancellationToken cancel) =>
        db.Set<MetricTarget>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Metric == metric && row.CutDim == dim && row.CutCode == code, cancel);

    private static Line Of(MetricTarget row) => new(
        row.Metric, row.CutDim is { } dim ? new Dictionary<string, string> { [MetricQuery.NameOf(dim)] = row.CutCode } : new Dictionary<string, string>(), row.Value, row.OwnerCode);
}
