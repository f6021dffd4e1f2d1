using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>A large draw is written in pieces, so that others write meanwhile; what is half made is there for nobody.</summary>
public sealed class DrawInPiecesTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const int Many = 12_000;

    private int written;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_write_between_the_pieces_of_a_draw_and_see_all_of_it_or_nothing()
    {
        var (sampling, list) = (await OpenedAsync(), Customers(1, Many));
        var seen = await WhileAsync(sampling, sampling.DrawAsync(Listed(Many), list: list));
        Assert.Contains(seen, one => one.Stored is > 0 and < Many);
        Assert.All(seen.Where(one => one.Stored < Many), one => Assert.Equal(0, one.Shown));
        Assert.Equal(Many, await ShownAsync(sampling));

        seen = await WhileAsync(sampling, sampling.Voice.SendAsync(HttpMethod.Delete, "/api/voice/waves/w1/draws/1"));
        Assert.Contains(seen, one => one.Stored is > 0 and < Many);
        Assert.All(seen.Where(one => one.Stored < Many && one.ShownAfter is not null), one => Assert.Equal(0, one.ShownAfter));
        Assert.Equal((0, 0), (await StoredAsync(sampling), await ShownAsync(sampling)));
    }

    [Fact]
    public async Task Others_write_between_the_pieces_of_addresses_made_by_number()
    {
        var sampling = await OpenedAsync();
        var seen = await WhileAsync(sampling, sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/tokens", new { count = Many }));
        Assert.Contains(seen, one => one.Stored is > 0 and < Many);
        Assert.All(seen.Where(one => one.Stored < Many), one => Assert.Equal(0, one.Shown));
        Assert.Equal(Many, await ShownAsync(sampling));
    }

    [Fact]
    public async Task What_a_killed_draw_left_is_seen_by_nobody_and_swept_and_the_draw_can_be_made_again()
    {
        var sampling = await OpenedAsync();
        var (wave, token) = await HalfMadeAsync(sampling);
        Assert.Equal(0, await ShownAsync(sampling));
        Assert.Equal(0, (await sampling.DrawsAsync()).GetProperty("draws").GetArrayLength());
        using (var person = server.Visitor()) Assert.Equal(404, (int)(await person.GetAsync(new Uri($"/s/{token}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(0, await server.InDbAsync(db => DrawClaim.WholeLetters(db).CountAsync(row => row.WaveId == wave, Cancel)));
        // While it may still be alive, nothing is swept.
        await server.Services.GetRequiredService<SweepDraws>().RunAsync(Cancel);
        Assert.Equal(1, await StoredAsync(sampling));

        server.Clock.Advance(TimeSpan.FromMinutes(3));
        var (status, rows) = await sampling.DrawAsync(Listed(5), list: Customers(1, 5));
        Assert.Equal((200, 5, 5), (status, rows.Length, await StoredAsync(sampling)));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<Letter>().CountAsync(row => row.WaveId == wave, Cancel)));
    }

    [Fact]
    public async Task What_a_killed_draw_left_is_swept_without_anybody_drawing_again()
    {
        var sampling = await OpenedAsync();
        await HalfMadeAsync(sampling);
        server.Clock.Advance(TimeSpan.FromMinutes(3));
        await server.Services.GetRequiredService<SweepDraws>().RunAsync(Cancel);
        Assert.Equal(0, await StoredAsync(sampling));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<DrawClaim>().CountAsync(row => row.CentreId == sampling.Voice.Centre.Id, Cancel)));
    }

    [Fact]
    public async Task Two_draws_at_once_ask_nobody_twice()
    {
        var (sampling, list) = (await OpenedAsync(), Customers(1, 3_000));
        await sampling.Voice.OpenWaveAsync("contact", "w2");
        var draws = await Task.WhenAll(sampling.DrawAsync(Listed(2_000), list: list), sampling.DrawAsync(Listed(2_000), code: "w2", list: list));
        Assert.Equal([1_000, 2_000], draws.Select(draw => draw.Rows.Length).Order());
        Assert.Equal(3_000, draws.SelectMany(draw => draw.Rows).Select(row => row[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_wave_closed_while_its_sample_is_written_has_asked_nobody()
    {
        var (sampling, list) = (await OpenedAsync(), Customers(1, Many));
        var draw = sampling.DrawAsync(Listed(Many), list: list);
        while (!draw.IsCompleted && await StoredAsync(sampling) == 0) await Task.Delay(5, Cancel);
        Assert.Equal(200, (await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Status);
        var (status, rows) = await draw;
        Assert.Equal(409, status);
        Assert.Contains("voice.waveClosed", rows[0][0], StringComparison.Ordinal);
        Assert.Equal(0, await StoredAsync(sampling));
    }

    private sealed record Look(int Shown, int Stored, int? ShownAfter);

    /// <summary>Writes again and again until the work is done, and looks at what is there after each.</summary>
    private async Task<List<Look>> WhileAsync(SamplingOf sampling, Task work)
    {
        var seen = new List<Look>();
        while (!work.IsCompleted)
        {
            Assert.Equal(201, (await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = $"s{++written}", name = "s", template = "contact" })).Status);
            var (shown, stored) = (await ShownAsync(sampling), await StoredAsync(sampling));
            seen.Add(new(shown, stored, stored > 0 ? await ShownAsync(sampling) : null));
        }

        await work;
        return seen;
    }

    private async Task<(Guid Wave, string Token)> HalfMadeAsync(SamplingOf sampling)
    {
        var centre = sampling.Voice.Centre.Id;
        var wave = await server.InDbAsync(db => db.Set<Wave>().SingleAsync(row => row.CentreId == centre && row.Code == "w1", Cancel));
        var (draw, token) = (NewId.At(server.Clock), InvitationToken.Create());
        var invited = WriteInvitations.Of(new(42, 0, 0, 0, 0, 0, 0), token, centre, wave.Id, draw, new(2026, 1, 5), server.Clock);
        await server.AddAsync(
            invited, Letter.To(invited, LetterWay.Mail, "sealed", server.Clock),
            new DrawClaim { CentreId = centre, WaveId = wave.Id, DrawId = draw, Owner = NewId.Random(), Until = server.Clock.GetUtcNow().AddMinutes(2) });
        return (wave.Id, token);
    }

    private async Task<SamplingOf> OpenedAsync()
    {
        var sampling = await SamplingOf.NewAsync(server);
        await sampling.Voice.OpenWaveAsync("contact", "w1");
        return sampling;
    }

    private static Dictionary<string, object?> Listed(int size) => new() { ["source"] = "list", ["size"] = size };

    private static string Customers(int first, int count) => $"customer\n{string.Join('\n', Enumerable.Range(first, count).Select(number => $"K{number}"))}\n";

    private static async Task<int> ShownAsync(SamplingOf sampling) =>
        (await sampling.Voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1")).Body.GetProperty("invitations").GetProperty("made").GetInt32();

    private Task<int> StoredAsync(SamplingOf sampling) => server.InDbAsync(db => db.Set<Invitation>().CountAsync(row => row.CentreId == sampling.Voice.Centre.Id, Cancel));
}
