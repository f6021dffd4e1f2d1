using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Results;

/// <summary>A group of a cut for which there are results; the others were too small to show.</summary>
public sealed record ResultGroup(string Cut, string Code, string? Name, int Answers);

/// <summary>Results of a wave or of one group, of which answers, and what they were computed with.</summary>
/// <param name="New">Complete answers that came since.</param>
public sealed record WaveResults(
    string Cut, string Member, DateTimeOffset MadeAt, int New, IReadOnlyList<ResultGroup> Groups, WaveResult Result);

/// <summary>The newest results: of the whole wave, or of one group of a cut.</summary>
internal static class ShowResults
{
    public static async Task<Results<Ok<WaveResults>, ProblemHttpResult>> Handle(
        string code, string? cut, string? member, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var all = await db.Set<WaveEstimate>().AsNoTracking().Where(row => row.WaveId == wave.Id)
            .Select(row => new { row.Cut, row.Member, row.Answers }).ToListAsync(cancel);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var visible = all.Where(row => Sees(acting, frame, row.Cut, row.Member)).ToList();
        if (all.Count == 0) return Problem.NotFound("voice.noResults", "Nothing has been computed of this wave yet.");
        var (wantedCut, wantedMember) = (cut ?? "", member ?? "");
        if (!visible.Any(row => row.Cut == wantedCut && row.Member == wantedMember))
            return NoGroup();
        var found = await db.Set<WaveEstimate>().AsNoTracking().Where(row => row.WaveId == wave.Id && row.Cut == wantedCut && row.Member == wantedMember)
            .Select(row => new { row.Cut, row.Member, row.MadeAt, row.Result }).SingleAsync(cancel);
        var whole = all.Single(row => row.Cut.Length == 0);
        return TypedResults.Ok(new WaveResults(
            found.Cut, found.Member, found.MadeAt, await StoredWaves.AnswersAsync(db, wave, cancel) - whole.Answers,
            [.. visible.Where(row => row.Cut.Length > 0).Select(row => new ResultGroup(row.Cut, row.Member, NameOf(frame, row.Cut, row.Member), row.Answers)).OrderBy(group => group.Cut).ThenBy(group => group.Code)],
            Visible(JsonSerializer.Deserialize<WaveResult>(found.Result, ResultJson.Options)!, acting, frame)));
    }

    public static ProblemHttpResult NoGroup() => Problem.NotFound("voice.noGroup", "There are no results of this group, or too few answers to show them.");

    /// <summary>Whoever sees their team sees the whole and the team; other teams' results are not theirs.</summary>
    public static bool Sees(Acting acting, CentreFrame frame, string cut, string member) =>
        acting.ScopeOf(Act.VoiceView) == Scope.Centre || cut.Length == 0
        || (cut == "team" && frame.Members[Dim.Team].Any(team => team.Code == member && acting.TeamIds.Contains(team.Id)));

    private static WaveResult Visible(WaveResult result, Acting acting, CentreFrame frame) => acting.ScopeOf(Act.VoiceView) == Scope.Centre ? result : result with
    {
        Compared = [.. result.Compared.Where(group => Sees(acting, frame, group.Cut, group.Member))],
        NonResponse = [],
    };

    public static string? NameOf(CentreFrame frame, string cut, string code) =>
        Enum.TryParse<Dim>(cut, ignoreCase: true, out var dim) ? frame.Members[dim].FirstOrDefault(one => one.Code == code)?.Name : null;
}
