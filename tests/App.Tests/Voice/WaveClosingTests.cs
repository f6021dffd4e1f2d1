using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

/// <summary>Closing a wave of many invitations goes on in pieces: others write between them, and where a program was killed another goes on.</summary>
public sealed class WaveClosingTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private const int Many = 6_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Others_write_between_the_pieces_and_the_wave_takes_no_answer_from_the_first_on()
    {
        var (voice, wave) = await InvitedAsync(Many);
        var closing = voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        var seen = new List<int>();
        for (var made = 0; !closing.IsCompleted; made++)
        {
            Assert.Equal(201, (await voice.SendAsync(HttpMethod.Post, "/api/voice/surveys", new { code = $"s{made}", name = "s", template = "contact" })).Status);
            var left = await WaitingAsync(wave);
            if (left < Many) Assert.Equal(WaveState.Closed, await StateAsync(wave));
            seen.Add(left);
        }

        Assert.Equal(200, (await closing).Status);
        Assert.Contains(seen, left => left is > 0 and < Many);
        Assert.Equal((0, 0), (await WaitingAsync(wave), await ClosingsAsync(wave)));
    }

    [Fact]
    public async Task Where_a_program_was_killed_another_goes_on_when_its_time_is_up()
    {
        var (voice, wave) = await InvitedAsync(3);
        await server.InDbAsync(async db =>
        {
            await db.Set<Wave>().Where(row => row.Id == wave).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WaveState.Closed), Cancel);
            db.Add(new WaveClosing { WaveId = wave, CentreId = voice.Centre.Id, Owner = NewId.Random(), Until = server.Clock.GetUtcNow().AddMinutes(2) });
            return await db.SaveChangesAsync(Cancel);
        });
        var tidy = server.Services.GetRequiredService<TidyClosed>();
        await tidy.RunAsync(Cancel);
        Assert.Equal(3, await WaitingAsync(wave));
        // Opened again now, letters of the time after would be erased with those of before.
        var early = await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        Assert.Equal((409, "voice.closingGoesOn"), (early.Status, early.Body.GetProperty("code").GetString()));

        server.Clock.Advance(TimeSpan.FromMinutes(3));
        await tidy.RunAsync(Cancel);
        Assert.Equal((0, 0), (await WaitingAsync(wave), await ClosingsAsync(wave)));
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open")).Status);
    }

    [Fact]
    public async Task Whoever_opens_the_wave_again_first_ends_what_a_killed_program_left()
    {
        var (voice, wave) = await InvitedAsync(3);
        await server.InDbAsync(async db =>
        {
            await db.Set<Wave>().Where(row => row.Id == wave).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WaveState.Closed), Cancel);
            db.Add(new WaveClosing { WaveId = wave, CentreId = voice.Centre.Id, Owner = NewId.Random(), Until = server.Clock.GetUtcNow().AddMinutes(-1) });
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open")).Status);
        Assert.Equal((0, 0), (await WaitingAsync(wave), await ClosingsAsync(wave)));
    }

    [Fact]
    public async Task Nothing_that_the_store_numbers_joins_an_invitation_and_its_answer_once_the_wave_is_closed()
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        foreach (var token in await voice.TokensAsync(3))
        {
            using var person = await new Respondent(server, token).OpenAsync();
            await person.NextAsync(("CSAT", "5"), ("RESOLVED", "yes"));
        }

        Assert.Equal(200, (await voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close")).Status);
        var joined = await server.InDbAsync(async db => db.Kind == StoreKind.Sqlite ? 0 : await db.Database.SqlQuery<int>($"""
            SELECT count(*)::int AS "Value" FROM invitations AS i JOIN answer_sheets AS s ON s.wave_id = i.wave_id AND s.xmin = i.xmin WHERE i.centre_id = {voice.Centre.Id}
            """).SingleAsync(Cancel));
        Assert.Equal((3, 0), (await voice.CountedAsync(), joined));
    }

    private async Task<(VoiceOf Voice, Guid Wave)> InvitedAsync(int people)
    {
        var voice = await VoiceOf.NewAsync(server);
        await voice.OpenWaveAsync("contact");
        var wave = await server.InDbAsync(db => db.Set<Wave>().AsNoTracking().SingleAsync(row => row.CentreId == voice.Centre.Id, Cancel));
        var invitations = Enumerable.Range(0, people).Select(_ => new Invitation { Id = NewId.At(server.Clock), CentreId = wave.CentreId, WaveId = wave.Id, TokenHash = OpaqueToken.HashOf(OpaqueToken.Create()), State = InvitationState.Made }).ToList();
        await server.InDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await BulkInsert.RunAsync(db, invitations, Cancel);
            await BulkInsert.RunAsync(db, invitations.ConvertAll(one => Letter.To(one, LetterWay.Mail, "sealed", server.Clock)), Cancel);
            await transaction.CommitAsync(Cancel);
            return 0;
        });
        return (voice, wave.Id);
    }

    private Task<int> WaitingAsync(Guid wave) => server.InDbAsync(db => db.Set<Letter>().CountAsync(row => row.WaveId == wave && row.State == LetterState.Waiting, Cancel));

    private Task<int> ClosingsAsync(Guid wave) => server.InDbAsync(db => db.Set<WaveClosing>().CountAsync(row => row.WaveId == wave, Cancel));

    private Task<WaveState> StateAsync(Guid wave) => server.InDbAsync(db => db.Set<Wave>().Where(row => row.Id == wave).Select(row => row.State).SingleAsync(Cancel));
}
