using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <param name="Untouched">Nobody drawn has answered, begun or opted out: it can be taken back.</param>
public sealed record DrawLine(int Number, DateTimeOffset DrawnAt, string By, int Seed, int Population, int Drawn, bool Untouched, SamplePlan Plan);

/// <param name="Next">The number of the next draw.</param>
/// <param name="RestDays">What the centre is used to.</param>
public sealed record WaveDraws(IReadOnlyList<DrawLine> Draws, int Next, int RestDays);

/// <summary>The draws of a wave, in their order.</summary>
internal static class ListDraws
{
    public static async Task<Results<Ok<WaveDraws>, ProblemHttpResult>> Handle(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var rows = await db.Set<SampleDraw>().AsNoTracking().Where(row => row.WaveId == wave.Id).OrderBy(row => row.Number).ToListAsync(cancel);
        var touched = await TakeBackDraw.Touched(db, wave.Id).Select(row => row.DrawId).Distinct().ToListAsync(cancel);
        return TypedResults.Ok(new WaveDraws(
            rows.ConvertAll(row => new DrawLine(row.Number, row.DrawnAt, row.By, row.Seed, row.Population, row.Drawn, !touched.Contains(row.Id), row.Read())),
            await DrawSample.NextAsync(db, wave.Id, cancel), await SampleRequest.RestDaysAsync(db, wave.CentreId, cancel)));
    }
}
