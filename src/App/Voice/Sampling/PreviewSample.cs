using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Voice.Answers.Import;

namespace Shouwen.App.Voice.Sampling;

/// <summary>What a draw by this plan would do.</summary>
/// <param name="Covered">Share of the population in strata that anybody is asked of; null where there is nobody.</param>
/// <param name="Unknown">Contacts of whom nobody knows whose they were.</param>
/// <param name="TooMany">More than one draw may ask.</param>
/// <param name="Rows">Of a list, the wrong ones among them.</param>
public sealed record SamplePreview(
    IReadOnlyList<SampledStratum> Strata, SampledStratum Whole, double? Covered, int Unknown, bool TooMany, int RestDays, int Seed,
    int? Rows, IReadOnlyList<string>? Columns, IReadOnlyList<AnswerFault> Faults, int FaultRows);

internal static class PreviewSample
{
    public static async Task<Results<Ok<SamplePreview>, ProblemHttpResult>> Handle(
        string code, HttpRequest request, Db db, Store store, LatestContacts contacts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (asked, problem) = await SampleRequest.ReadAsync(code, request, db, store, contacts, time, acting, cancel);
        return asked is null ? problem! : TypedResults.Ok(await OfAsync(asked, db, cancel));
    }

    public static async Task<SamplePreview> OfAsync(SampleRequest asked, Db db, CancellationToken cancel)
    {
        var leftAlone = await LeftAlone.ReadAsync(db, asked.Wave, asked.Today, asked.RestDays, cancel);
        var sample = Sample.Of(asked.People, leftAlone, asked.Plan, asked.Frame, asked.Seed);
        var list = asked.People.List;
        return new(
            sample.Strata, sample.Whole, sample.Covered, asked.People.Unknown, sample.Drawn.Count > SampleCheck.Most, asked.RestDays, asked.Seed,
            list?.Read, list?.Columns, list?.Faults.Told ?? [], list?.Faults.Rows ?? 0);
    }
}
