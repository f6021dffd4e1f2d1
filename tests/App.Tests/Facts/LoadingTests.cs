using Microsoft.EntityFrameworkCore;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;
using static Shouwen.App.Tests.Facts.FactsOf;

namespace Shouwen.App.Tests.Facts;

public sealed class LoadingTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    [Fact]
    public async Task Loading_the_same_contacts_twice_changes_nothing()
    {
        var facts = await NewAsync(server);
        var contacts = Many(200);
        Assert.Equal((200L, 0L, 0L), Counts(await facts.LoadAsync(contacts)));
        var before = await DaysAsync(facts);
        Assert.Equal((0L, 0L, 200L), Counts(await facts.LoadAsync(contacts)));
        Assert.Equal(before, await DaysAsync(facts));
    }

    [Fact]
    public async Task A_corrected_contact_moves_to_its_new_day()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday), Contact("b", Monday));
        Assert.Equal((0L, 1L, 0L), Counts(await facts.LoadAsync(Contact("b", Monday.AddDays(2)))));
        var days = await facts.RowsAsync("metric=contacts&from=2026-01-01&to=2026-01-31&grain=day");
        Assert.Equal(["2026-01-05:1", "2026-01-07:1"], days.Select(row => $"{row.GetProperty("period").GetString()}:{ValueOf(row)}"));
    }

    [Fact]
    public async Task An_id_that_comes_again_with_other_content_in_one_load_is_rejected()
    {
        var facts = await NewAsync(server);
        var report = await facts.LoadAsync(Contact("a", Monday), Contact("a", Monday, wait: 11), Contact("a", Monday));
        Assert.Equal((1L, 0L, 1L), Counts(report));
        Assert.Equal("duplicateId", Assert.Single(report.Rejects).Reason);
    }

    [Fact]
    public async Task A_source_that_breaks_half_way_leaves_nothing_behind()
    {
        var facts = await NewAsync(server);
        await Assert.ThrowsAsync<InvalidDataException>(() => facts.LoadAsync(Breaking()));
        Assert.Empty(await DaysAsync(facts));
        Assert.Equal(0, await server.InDbAsync(db => db.Set<Contact>().CountAsync(row => row.CentreId == facts.Centre.Id, TestContext.Current.CancellationToken)));
        Assert.Empty((await facts.GetAsync("/api/centres/queues")).GetProperty("items").EnumerateArray());

        static IEnumerable<ContactDraft> Breaking()
        {
            foreach (var contact in Many(30_000)) yield return contact;
            throw new InvalidDataException("the disk is gone");
        }
    }

    [Fact]
    public async Task A_contact_on_a_later_day_makes_an_earlier_one_a_repeat()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, customer: "13800000001"), Contact("z", Monday.AddDays(20), customer: "13900000000"));
        Assert.Equal(0, await facts.ValueAsync("repeat_rate"));
        await facts.LoadAsync(Contact("b", Monday.AddDays(3), customer: "13800000001"));
        Assert.Equal(1d / 3, await facts.ValueAsync("repeat_rate"));
    }

    [Fact]
    public async Task Customers_are_stored_hashed_and_phone_numbers_masked()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Contact("a", Monday, customer: "13812345678"));
        var row = await server.InDbAsync(db => db.Set<Contact>().SingleAsync(row => row.CentreId == facts.Centre.Id, TestContext.Current.CancellationToken));
        Assert.Equal("138****5678", row.CustomerLabel);
        Assert.NotEqual(13812345678, row.Customer);
    }

    [Fact]
    public async Task Rollups_rebuilt_from_the_rows_are_what_was_kept_up()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Many(300));
        await facts.LoadAsync(Many(40).Select(contact => Contact(contact.ExternalId!, contact.Started.AddHours(30), talk: 77, customer: contact.Customer)));
        await facts.LoadAsync(Interval(Monday), Interval(Monday.AddDays(1)));
        var kept = await DaysAsync(facts);
        await RebuildRollups.RunAsync(server.Services, facts.Centre.Id, null, TestContext.Current.CancellationToken);
        Assert.Equal(kept, await DaysAsync(facts));
    }

    [Fact]
    public async Task A_load_of_new_old_corrected_and_doubled_contacts_in_any_order_keeps_rows_and_rollups_equal()
    {
        var facts = await NewAsync(server);
        var (old, corrected, added) = (Many(60), Many(90).Skip(60).ToList(), Many(500).Skip(90).ToList());
        await facts.LoadAsync(old.Concat(corrected));
        var moved = corrected.ConvertAll(contact => Contact(contact.ExternalId!, contact.Started.AddDays(9), talk: 77, customer: contact.Customer));
        var doubled = added.Where((_, i) => i % 10 == 0).Select(contact => Contact(contact.ExternalId!, contact.Started.AddDays(2)));
        var all = old.Concat(moved).Concat(added).ToArray();
        new Random(5).Shuffle(all);
        var report = await facts.LoadAsync([.. all, .. doubled, .. added.Take(3)]);
        Assert.Equal((410L, 30L, 63L), Counts(report));
        Assert.Equal(41, report.ByReason["duplicateId"]);
        var kept = await DaysAsync(facts);
        await RebuildRollups.RunAsync(server.Services, facts.Centre.Id, null, TestContext.Current.CancellationToken);
        Assert.Equal(kept, await DaysAsync(facts));
        Assert.Equal(500, await facts.ValueAsync("contacts"));
    }

    [Fact]
    public async Task Rollups_point_at_their_rows_after_a_load_that_brought_nothing_new()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Many(40));
        Assert.Equal((0L, 0L, 40L), Counts(await facts.LoadAsync(Many(40))));
        Assert.Equal((60L, 0L, 0L), Counts(await facts.LoadAsync(Many(100).Skip(40))));
        var kept = await DaysAsync(facts);
        await RebuildRollups.RunAsync(server.Services, facts.Centre.Id, null, TestContext.Current.CancellationToken);
        Assert.Equal(kept, await DaysAsync(facts));
    }

    [Fact]
    public async Task An_interval_reported_again_is_corrected_and_the_same_again_changes_nothing()
    {
        var facts = await NewAsync(server);
        await facts.LoadAsync(Interval(Monday));
        Assert.Equal((0L, 0L, 1L), Counts(await facts.LoadAsync(Interval(Monday))));
        Assert.Equal((0L, 1L, 0L), Counts(await facts.LoadAsync(Interval(Monday, answered: 6))));
        Assert.Equal(6, await facts.ValueAsync("answered"));
    }

    private static IntervalDraft Interval(DateTimeOffset started, int answered = 8) =>
        new() { Queue = "hot", Started = started, Offered = 10, Answered = answered, Abandoned = 10 - answered };

    private static List<ContactDraft> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Contact($"c{i}", Monday.AddMinutes(i * 37), i % 5 == 0 ? Outcome.Abandoned : Outcome.Answered, i % 40, 60 + i, $"q{i % 3}", $"t{i % 7}", $"a{i % 11}", $"138000{i % 90:00000}"))];

    private static (long, long, long) Counts(LoadReport report) => (report.Added, report.Changed, report.Unchanged);

    private Task<List<string>> DaysAsync(FactsOf facts) => server.InDbAsync(async db =>
        (await db.Set<FactDay>().Where(day => day.CentreId == facts.Centre.Id).OrderBy(day => day.LocalDate).ToListAsync(TestContext.Current.CancellationToken))
        .ConvertAll(day => $"{day.LocalDate} {Convert.ToHexString(day.Contacts ?? [])} {Convert.ToHexString(day.Intervals ?? [])}"));
}
