using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>A wave that people have answered, without a page of it being opened.</summary>
internal static class AnsweredWave
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Answers in which whoever thinks well of one thing thinks well of the others.</summary>
    public static async Task AnswerAsync(
        this VoiceOf voice, ShouwenServer server, int count, int? region = null, int? product = null, int better = 0, string? text = null, string wave = "w1")
    {
        var found = await server.InDbAsync(db => db.Set<Wave>().SingleAsync(row => row.CentreId == voice.Centre.Id && row.Code == wave, Cancel));
        var random = new Random(count + (region ?? 0) + better);
        var survey = SurveyTemplates.Find((await voice.SendAsync(HttpMethod.Get, $"/api/voice/waves/{wave}")).Body.GetProperty("survey").GetString()!)!.Definition;
        var fields = SurveyFields.Of(survey).ToList();
        var sheets = Enumerable.Range(0, count).Select(_ => SheetOf(found, [.. fields.Where(field => field.Kind == FieldKind.Points)], random, better, region, product)).ToArray();
        await server.AddAsync(sheets);
        if (text is not null) await server.AddAsync([.. sheets.Select((sheet, at) => TextOf(sheet, fields.First(field => field.Kind == FieldKind.Text).Code, $"{text} {at}"))]);
    }

    public static async Task<JsonElement> ResultsAsync(this VoiceOf voice, string wave = "w1")
    {
        await voice.EstimateAsync(wave);
        return (await voice.SendAsync(HttpMethod.Get, $"/api/voice/waves/{wave}/results")).Body;
    }

    private static AnswerSheet SheetOf(Wave wave, List<SurveyField> fields, Random random, int better, int? region, int? product)
    {
        var mood = random.Next(3, 9) + better;
        return new()
        {
            Id = NewId.Random(),
            CentreId = wave.CentreId,
            WaveId = wave.Id,
            OnceHash = NewId.Random().ToString("n"),
            Day = new(2026, 1, 5),
            Language = "zh-CN",
            By = AnsweredBy.Link,
            Complete = true,
            RegionId = region,
            ProductId = product,
            Answers = AnswerJson.Text(fields.ToDictionary(field => field.Code, _ => (mood + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture))),
        };
    }

    private static Verbatim TextOf(AnswerSheet sheet, string field, string text) =>
        new() { Id = NewId.Random(), CentreId = sheet.CentreId, WaveId = sheet.WaveId, SheetId = sheet.Id, Field = field, Text = text };
}
