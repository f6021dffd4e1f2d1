using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Kiosks;

public sealed record NewKiosk([property: JsonRequired] string Name, NamedCuts? Cuts);

/// <param name="Refused">What its devices hold that we refused, as they said last.</param>
/// <param name="IsRemoved">Taken away; it is listed as long as it holds something.</param>
public sealed record KioskCard(Guid Id, string Name, string Link, bool IsRemoved, IReadOnlyList<RefusedAtKiosk> Refused);

/// <param name="Since">To the hour.</param>
public sealed record RefusedAtKiosk(string Code, int Answers, int Asked, DateTimeOffset Since, DateTimeOffset ToldAt);

/// <summary>The kiosks of a wave. Taking one away closes its address; what was answered there stays.</summary>
internal static class KeepKiosks
{
    private const int Most = 200;

    public static async Task<Results<Ok<List<KioskCard>>, ProblemHttpResult>> List(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var told = db.Set<KioskRefusal>();
        var rows = await db.Set<Kiosk>().AsNoTracking().Where(row => row.WaveId == wave.Id && (row.RemovedAt == null || told.Any(one => one.KioskId == row.Id))).OrderBy(row => row.Id).Take(2 * Most).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var refused = (await told.AsNoTracking().Where(one => ids.Contains(one.KioskId)).ToListAsync(cancel)).ToLookup(one => one.KioskId);
        return TypedResults.Ok(rows.ConvertAll(row => Card(row, refused[row.Id])));
    }

    public static async Task<Results<Ok<KioskCard>, ProblemHttpResult>> Add(string code, NewKiosk wished, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State == WaveState.Closed) return Problem.Conflict("voice.waveClosed", "The wave is closed.");
        var errors = new FieldErrors();
        var name = errors.Text("name", wished.Name, Kiosk.MaxName);
        var cuts = wished.Cuts is null ? CutMembers.None : await CutMembers.FindAsync(db, acting.CentreId, wished.Cuts, errors, cancel);
        errors.AddIf(await db.Set<Kiosk>().CountAsync(row => row.WaveId == wave.Id && row.RemovedAt == null, cancel) >= Most, "name", "tooMany");
        if (errors.Any) return errors.Problem();
        var row = new Kiosk
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            WaveId = wave.Id,
            Name = name,
            Link = OpaqueToken.Create(),
            RegionId = cuts.Region,
            ProductId = cuts.Product,
            ChannelId = cuts.Channel,
            QueueId = cuts.Queue,
            TeamId = cuts.Team,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(Card(row, []));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(string code, Guid id, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (await db.Set<Kiosk>().SingleOrDefaultAsync(row => row.Id == id && row.WaveId == wave.Id, cancel) is { } row)
        {
            row.RemovedAt ??= time.GetUtcNow();
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.NoContent();
    }

    /// <summary>What several devices of one address hold, together.</summary>
    private static KioskCard Card(Kiosk row, IEnumerable<KioskRefusal> refused) => new(row.Id, row.Name, row.Link, row.RemovedAt is not null,
        [.. refused.GroupBy(one => one.Code, StringComparer.Ordinal).OrderBy(ofCode => ofCode.Key, StringComparer.Ordinal)
            .Select(ofCode => new RefusedAtKiosk(ofCode.Key, ofCode.Sum(one => one.Answers), ofCode.Sum(one => one.Asked), ofCode.Min(one => one.Since), ofCode.Max(one => one.ToldAt)))]);
}
