using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results.Export;

/// <summary>
/// The answers that results were made of, one row each, in no order. What an answer is cut by stands there only where five people and more share all of it; free texts are a
/// file of their own, for beside the answers they would tell whose these are.
/// </summary>
internal static class ExportAnswers
{
    public static async Task<IResult> Handle(string code, string? format, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var sheets = await db.Set<AnswerSheet>().AsNoTracking().Where(row => row.WaveId == wave.Id && row.Complete && row.Release != SheetRelease.Held).OrderBy(row => row.Id).ToListAsync(cancel);
        if (sheets.Count < Wave.SmallestCell) return Problem.NotFound("voice.noResults", "Nothing has been computed of this wave yet.");
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var names = SheetCuts.Dims.ToDictionary(dim => dim, dim => frame.Members[dim].ToDictionary(member => member.Id, member => member.Code));
        var fields = SurveyFields.Of(survey).Where(field => field.Kind != FieldKind.Text).ToList();
        return new Sheet(
            [.. SheetCuts.Dims.Select(dim => Codebook.Of(dim)), Codebook.Weight, .. fields.Select(field => field.Code)],
            sheets.Select(sheet => RowOf(sheet, fields, names))).As(format, $"{wave.Code}_answers");
    }

    /// <summary>What the columns mean, in the language asked for.</summary>
    public static async Task<IResult> Book(string code, string? format, string? lang, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        return Codebook.Of(await StoredWaves.DefinitionAsync(db, wave, cancel), lang ?? "zh-CN").As(format, $"{wave.Code}_codebook");
    }

    /// <summary>Free texts with their tags, of all groups together.</summary>
    public static async Task<IResult> Texts(string code, string? format, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var texts = await (from text in db.Set<Verbatim>().AsNoTracking()
                           join sheet in db.Set<AnswerSheet>() on text.SheetId equals sheet.Id
                           where text.WaveId == wave.Id && sheet.Release != SheetRelease.Held
                           orderby text.Id
                           select new { text.Field, text.Text, text.Tags }).ToListAsync(cancel);
        return new Sheet(["field", "text", "tags"], texts.Select(text => new object?[] { text.Field, text.Text, string.Join(", ", text.Tags) })).As(format, $"{wave.Code}_texts");
    }

    private static object?[] RowOf(AnswerSheet sheet, List<SurveyField> fields, Dictionary<Dim, Dictionary<int, string>> names)
    {
        var answers = AnswerJson.Read(sheet.Answers);
        var cuts = SheetCuts.Dims.Select(dim => sheet.Release == SheetRelease.ByGroup && SheetCuts.MemberOf(sheet, dim) is { } id ? names[dim].GetValueOrDefault(id) : null);
        return [.. cuts, sheet.Weight, .. fields.Select(field => Cell(field, answers.GetValueOrDefault(field.Code)))];
    }

    private static object? Cell(SurveyField field, string? answer) =>
        AnswerTable.IsFigure(field) && AnswerText.Number(answer) is { } number ? number == Math.Floor(number) && Math.Abs(number) < int.MaxValue ? (object)(int)number : number
        : answer is null ? null : answer.ToString(CultureInfo.InvariantCulture);
}
