using Microsoft.EntityFrameworkCore;
using Shouwen.App.Tests.Fixtures;
using Shouwen.App.Voice.AfterContacts;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Tests.Voice;

public sealed class AfterContactsTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_called_today_is_asked_once_and_their_address_waits_for_the_centres_own_system()
    {
        var sampling = await CalledAsync(("hot", 3), ("other", 2));
        await SetAsync(sampling, new { share = 1, queues = new[] { "hot" } });
        await RunAsync();
        await RunAsync();
        var letters = await sampling.Voice.ListAsync("/api/voice/waves/w1/outbox");
        Assert.Equal(["hot-1-0", "hot-2-0", "hot-3-0"], letters.Select(letter => letter.GetProperty("contact").GetString()).Order(StringComparer.Ordinal));
        Assert.All(letters, letter => Assert.Equal("acd", letter.GetProperty("source").GetString()));
        using var person = await new Respondent(server, letters[0].GetProperty("address").GetString()!.Split('/')[^1]).OpenAsync();
        Assert.Equal(200, person.Status);
    }

    [Fact]
    public async Task A_share_of_the_contacts_is_asked_and_looking_again_asks_no_more()
    {
        var sampling = await CalledAsync(("hot", 400));
        await SetAsync(sampling, new { share = 0.25 });
        await RunAsync();
        var asked = await InvitedAsync(sampling);
        Assert.InRange(asked, 60, 140);
        await RunAsync();
        Assert.Equal(asked, await InvitedAsync(sampling));
    }

    [Fact]
    public async Task Whoever_was_asked_rests_also_from_the_same_wave_and_is_asked_again_afterwards()
    {
        var sampling = await CalledAsync(("hot", 1));
        await SetAsync(sampling, new { share = 1, restDays = 3 });
        await RunAsync();
        await sampling.CalledAsync("hot", 1, 1, day: 2);
        server.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        Assert.Equal(1, await InvitedAsync(sampling));
        await sampling.CalledAsync("hot", 1, 1, day: 4);
        server.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        Assert.Equal(2, await InvitedAsync(sampling));
    }

    [Fact]
    public async Task A_history_that_is_imported_asks_nobody_and_neither_does_a_closed_wave_or_a_rule_taken_away()
    {
        var sampling = await CalledAsync(("hot", 2));
        await SetAsync(sampling, new { share = 1 });
        server.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync();
        Assert.Equal(0, await InvitedAsync(sampling));

        sampling = await CalledAsync(("hot", 2));
        await SetAsync(sampling, new { share = 1 });
        await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/close");
        await RunAsync();
        await sampling.Voice.SendAsync(HttpMethod.Post, "/api/voice/waves/w1/open");
        Assert.Equal(204, (await sampling.Voice.SendAsync(HttpMethod.Delete, "/api/voice/waves/w1/after-contacts")).Status);
        await RunAsync();
        Assert.Equal(0, await InvitedAsync(sampling));
    }

    [Fact]
    public async Task A_rule_that_cannot_be_is_refused_and_two_who_set_it_do_not_overwrite_each_other()
    {
        var sampling = await CalledAsync(("hot", 1));
        var refused = await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 1.5, queues = new[] { "nowhere" }, restDays = 1 });
        Assert.Equal(["queues", "restDays", "share"], refused.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal(200, (await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 0.5 }, "\"0\"")).Status);
        Assert.Equal(412, (await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", new { share = 0.1 }, "\"0\"")).Status);
        Assert.Equal(0.5, (await sampling.Voice.SendAsync(HttpMethod.Get, "/api/voice/waves/w1/after-contacts")).Body.GetProperty("plan").GetProperty("share").GetDouble());
    }

    /// <summary>On the evening of the day of the calls.</summary>
    private async Task<SamplingOf> CalledAsync(params (string Queue, int Customers)[] queues)
    {
        server.Clock.GoTo(new(2026, 1, 5, 20, 0, 0, TimeSpan.FromHours(8)));
        var sampling = await SamplingOf.NewAsync(server);
        var first = 1;
        foreach (var (queue, customers) in queues)
        {
            await sampling.CalledAsync(queue, first, customers);
            first += customers;
        }

        await sampling.Voice.OpenWaveAsync("contact");
        return sampling;
    }

    private static async Task SetAsync(SamplingOf sampling, object plan) =>
        Assert.Equal(200, (await sampling.Voice.SendAsync(HttpMethod.Put, "/api/voice/waves/w1/after-contacts", plan)).Status);

    private Task<int> RunAsync() => server.Services.GetRequiredService<AskAfterContacts>().RunAsync(Cancel);

    private Task<int> InvitedAsync(SamplingOf sampling) => server.InDbAsync(db => db.Set<Invitation>().CountAsync(row => row.CentreId == sampling.Voice.Centre.Id, Cancel));
}
