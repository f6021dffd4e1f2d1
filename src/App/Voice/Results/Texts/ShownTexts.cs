using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results.Texts;

/// <summary>
/// Free texts that may be shown: of answers that results were made of, and by group only where that singles nobody out (<see cref="Release.ByGroup"/>).
/// A text stands alone: nothing says what else its writer answered.
/// </summary>
internal static class ShownTexts
{
    public static async Task<Results<Ok<IQueryable<Verbatim>>, ProblemHttpResult>> OfAsync(Db db, Acting acting, string code, string? cut, string? member, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var (wantedCut, wantedMember) = (cut ?? "", member ?? "");
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var isShown = await db.Set<WaveEstimate>().AnyAsync(row => row.WaveId == wave.Id && row.Cut == wantedCut && row.Member == wantedMember, cancel);
        if (!isShown || !ShowResults.Sees(acting, frame, wantedCut, wantedMember))
            return Problem.NotFound("voice.noGroup", "There are no results of this group, or too few answers to show them.");
        var sheets = db.Set<AnswerSheet>().Where(row => row.WaveId == wave.Id);
        sheets = wantedCut.Length == 0
            ? sheets.Where(row => row.Release != SheetRelease.Held)
            : In(sheets.Where(row => row.Release == SheetRelease.ByGroup), Enum.Parse<Dim>(wantedCut, ignoreCase: true), frame, wantedMember);
        return TypedResults.Ok(from text in db.Set<Verbatim>()
                               join sheet in sheets on text.SheetId equals sheet.Id
                               where text.WaveId == wave.Id
                               select text);
    }

    private static IQueryable<AnswerSheet> In(IQueryable<AnswerSheet> sheets, Dim dim, CentreFrame frame, string code)
    {
        var id = frame.Members[dim].Single(member => member.Code == code).Id;
        return dim switch
        {
            Dim.Region => sheets.Where(row => row.RegionId == id),
            Dim.Product => sheets.Where(row => row.ProductId == id),
            Dim.Channel => sheets.Where(row => row.ChannelId == id),
            Dim.Queue => sheets.Where(row => row.QueueId == id),
            Dim.Team => sheets.Where(row => row.TeamId == id),
            _ => throw new ArgumentOutOfRangeException(nameof(dim)),
        };
    }
}
