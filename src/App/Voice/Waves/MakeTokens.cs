using System.Text.Json.Serialization;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Sampling;

namespace Shouwen.App.Voice.Waves;

/// <summary>So many one-use addresses, of people who share what is named of them.</summary>
public sealed record TokensAsked([property: JsonRequired] int Count, string? Region, string? Product, string? Channel, string? Queue, string? Team);

/// <summary>One-use addresses as a file, to be sent by whatever the centre sends with. They are shown this once: only hashes are kept.</summary>
internal static class MakeTokens
{
    public const int Most = 50_000;

    public static async Task<IResult> Handle(string code, TokensAsked asked, string? format, HttpContext http, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State == WaveState.Closed) return Problem.Conflict("voice.waveClosed", "The wave is closed.");
        var errors = new FieldErrors();
        errors.Within("count", asked.Count, 1, Most);
        var cuts = await CutMembers.FindAsync(db, acting.CentreId, new(asked.Region, asked.Product, asked.Channel, asked.Queue, asked.Team), errors, cancel);
        if (errors.Any) return errors.Problem();

        var tokens = Enumerable.Range(0, asked.Count).Select(_ => InvitationToken.Create()).ToList();
        var today = await WaveDays.TodayAsync(db, time, acting.CentreId, cancel);
        await using var claimed = await ClaimedDraw.BeginAsync(db, time, wave, cancel);
        if (claimed is null) return ClaimedDraw.Busy();
        await claimed.WriteAsync(tokens, some => BulkInsert.RunAsync(db, some.Select(token => new Invitation
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            WaveId = wave.Id,
            DrawId = claimed.DrawId,
            TokenHash = OpaqueToken.HashOf(token),
            State = InvitationState.Made,
            AskedOn = today,
            RegionId = cuts.Region,
            ProductId = cuts.Product,
            ChannelId = cuts.Channel,
            QueueId = cuts.Queue,
            TeamId = cuts.Team,
        }), cancel), cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await claimed.ReleaseAsync(cancel);
        await transaction.CommitAsync(cancel);
        claimed.Finish();
        var root = $"{http.Request.Scheme}://{http.Request.Host}";
        return new Sheet(["token", "address"], tokens.Select(token => new object?[] { token, $"{root}{VoiceModule.PublicPath}/{token}" })).As(format, $"{wave.Code}_addresses");
    }
}
