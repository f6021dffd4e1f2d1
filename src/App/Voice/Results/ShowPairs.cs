using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>What a group of a wave expected and perceived.</summary>
public sealed record GroupPairs(string Cut, string Code, string? Name, int Answers, IReadOnlyList<PairInTime> Pairs);

/// <summary>Expectation and perception of a wave, group by group: where expectation outran what was given. Of groups that may be shown and have both.</summary>
internal static class ShowPairs
{
    private static readonly List<string> Cuts = [.. SheetCuts.Dims.Select(dim => dim.ToString().ToLowerInvariant())];

    public static async Task<Results<Ok<IReadOnlyList<GroupPairs>>, ProblemHttpResult>> Handle(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var rows = await db.Set<WaveEstimate>().AsNoTracking().Where(row => row.WaveId == wave.Id && row.Cut != "").OrderBy(row => row.Member)
            .Select(row => new { row.Cut, row.Member, row.Answers, row.Result }).ToListAsync(cancel);
        var groups = rows.Where(row => ShowResults.Sees(acting, frame, row.Cut, row.Member)).Select(row => new GroupPairs(
            row.Cut, row.Member, ShowResults.NameOf(frame, row.Cut, row.Member), row.Answers,
            [.. ShowHistory.PairsOf(JsonSerializer.Deserialize<WaveResult>(row.Result, ResultJson.Options)!)]));
        return TypedResults.Ok<IReadOnlyList<GroupPairs>>([.. groups.Where(group => group.Pairs.Count > 0).OrderBy(group => Cuts.IndexOf(group.Cut))]);
    }
}
