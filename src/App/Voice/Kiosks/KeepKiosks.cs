using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Kiosks;

public sealed record NewKiosk([property: JsonRequired] string Name, NamedCuts? Cuts);

public sealed record KioskCard(Guid Id, string Name, string Link);

/// <summary>The kiosks of a wave. Taking one away closes its address; what was answered there stays.</summary>
internal static class KeepKiosks
{
    private const int Most = 200;

    public static async Task<Results<Ok<List<KioskCard>>, ProblemHttpResult>> List(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        return TypedResults.Ok(await db.Set<Kiosk>().Where(row => row.WaveId == wave.Id).OrderBy(row => row.Id)
            .Select(row => new KioskCard(row.Id, row.Name, row.Link)).Take(Most).ToListAsync(cancel));
    }

    public static async Task<Results<Ok<KioskCard>, ProblemHttpResult>> Add(string code, NewKiosk wished, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State == WaveState.Closed) return Problem.Conflict("voice.waveClosed", "The wave is closed.");
        var errors = new FieldErrors();
        var name = errors.Text("name", wished.Name, Kiosk.MaxName);
        var cuts = wished.Cuts is null ? CutMembers.None : await CutMembers.FindAsync(db, acting.CentreId, wished.Cuts, errors, cancel);
        errors.AddIf(await db.Set<Kiosk>().CountAsync(row => row.WaveId == wave.Id, cancel) >= Most, "name", "tooMany");
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
        return TypedResults.Ok(new KioskCard(row.Id, row.Name, row.Link));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(string code, Guid id, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (await db.Set<Kiosk>().SingleOrDefaultAsync(row => row.Id == id && row.WaveId == wave.Id, cancel) is { } row)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.NoContent();
    }
}
