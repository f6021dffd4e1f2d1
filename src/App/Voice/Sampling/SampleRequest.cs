using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>A plan as it was sent, with the people that it speaks of. A list comes with it each time and is kept nowhere.</summary>
internal sealed record SampleRequest(Wave Wave, SamplePlan Plan, CentreFrame Frame, AskablePeople People, DateOnly Today, int RestDays, int Seed)
{
    public const long LargestFile = 200L << 20;
    public const int UsualRestDays = 90;
    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = LargestFile };

    public static async Task<(SampleRequest? Request, ProblemHttpResult? Problem)> ReadAsync(
        string code, HttpRequest request, Db db, Store store, LatestContacts contacts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(Limits, cancel) : null;
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return (null, StoredWaves.NotFound(code));
        if (PlanOf(form?["plan"]) is not { } plan) return (null, Problem.Invalid("plan", "notAPlan"));
        var file = form!.Files.GetFile("file");
        if (file is null) return await OfAsync(wave, plan, null, db, store, contacts, time, cancel);
        var path = await SentFile.KeepAsync(store, file, cancel);
        try
        {
            return await OfAsync(wave, plan, path, db, store, contacts, time, cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <param name="list">Where the list lies, of a plan that draws from one.</param>
    public static async Task<(SampleRequest? Request, ProblemHttpResult? Problem)> OfAsync(
        Wave wave, SamplePlan plan, string? list, Db db, Store store, LatestContacts contacts, TimeProvider time, CancellationToken cancel)
    {
        if (wave.State == WaveState.Closed) return (null, Problem.Conflict("voice.waveClosed", "The wave is closed."));
        var frame = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel))!;
        var errors = SampleCheck.Of(plan, frame);
        errors.AddIf(plan.Source == PeopleFrom.List && list is null, "file", FieldErrors.Required);
        errors.AddIf(plan.Types is { Count: > 0 } types && !await ClosedCases.KnowsAsync(db, wave.CentreId, types, cancel), "types", FieldErrors.UnknownCode);
        if (errors.Any) return (null, errors.Problem());
        try
        {
            var people = plan.Source == PeopleFrom.List ? Listed(store, list!, plan, frame, cancel) : await CameAsync(db, contacts, plan, frame, cancel);
            return (new(
                wave, plan, frame, plan.Send == SendBy.Mail ? people.WithMail() : people, await WaveDays.TodayAsync(db, time, wave.CentreId, cancel),
                plan.RestDays ?? await RestDaysAsync(db, wave.CentreId, cancel), plan.Seed ?? SeedOf(wave)), null);
        }
        catch (FileRefused refused)
        {
            return (null, Problem.Of(422, refused.Code, refused.Message));
        }
    }

    /// <summary>As in the centre's last draw: a rest is the centre's custom, and not one wave's.</summary>
    public static async Task<int> RestDaysAsync(Db db, int centreId, CancellationToken cancel)
    {
        var last = await db.Set<SampleDraw>().AsNoTracking().Where(row => row.CentreId == centreId).OrderByDescending(row => row.DrawnAt).FirstOrDefaultAsync(cancel);
        return last?.Read().RestDays ?? UsualRestDays;
    }

    /// <summary>The random end of the wave's id: two waves do not ask the same people first.</summary>
    public static int SeedOf(Wave wave) => BitConverter.ToInt32(wave.Id.ToByteArray(), 12) & int.MaxValue;

    /// <summary>Those who came to the centre: contacts, or cases that were done.</summary>
    internal static async Task<AskablePeople> CameAsync(Db db, LatestContacts contacts, SamplePlan plan, CentreFrame frame, CancellationToken cancel) => plan.Source == PeopleFrom.Cases
        ? AskablePeople.Of(await ClosedCases.ReadAsync(db, frame, plan.From!.Value, plan.To!.Value, plan.Types ?? [], SampleCheck.FiltersOf(plan), cancel))
        : AskablePeople.Of(await contacts.ReadAsync(db, frame, plan.From!.Value, plan.To!.Value, SampleCheck.FiltersOf(plan), cancel));

    private static AskablePeople Listed(Store store, string path, SamplePlan plan, CentreFrame frame, CancellationToken cancel)
    {
        using var hash = CustomerHash.Of(store);
        return ReadCustomerList.Of(path, plan.Columns, frame, hash, cancel);
    }

    private static SamplePlan? PlanOf(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<SamplePlan>(text, DefinitionJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
