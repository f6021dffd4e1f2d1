using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Shouwen.App.Access;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Demo;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Facts.Published;
using Shouwen.App.Tests.Desk;
using Shouwen.App.Tests.Fixtures;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Demo;

/// <summary>The demonstration centre comes and goes, and nothing else notices.</summary>
public sealed class DemoLifeTests(ShouwenServer server) : IClassFixture<ShouwenServer>
{
    private static readonly CreateDemo.Request Small = new(Seed: 3, Start: new(2026, 1, 9), Contacts: 20_000, Months: 1);

    [Fact]
    public async Task It_is_created_once_replaced_when_asked_and_deleted_without_a_trace()
    {
        server.Clock.GoTo(new(2026, 1, 10, 15, 0, 0, TimeSpan.FromHours(8)));
        var neighbour = await NeighbourAsync();
        var made = await CreateAsync(Small);
        Assert.Null(made.Refused);
        Assert.InRange(made.Contacts, 1_000, 2_000);
        Assert.StartsWith("/link/", made.Link, StringComparison.Ordinal);
        var demo = await server.InDbAsync(db => db.Set<Centre>().SingleAsync(row => row.Code == "demo"));
        var counts = await CountsAsync(demo.Id);
        Assert.True(demo.IsDemonstration);
        Assert.Equal(made.Contacts, counts["contacts"]);
        Assert.Equal(made.Intervals, counts["intervals"]);
        Assert.Equal(120 + 10 + 7, counts["employees"]);
        Assert.Equal(7, counts["queues"]);
        Assert.Equal(12 + 5 + 14, counts["memberships"]);
        Assert.InRange(counts["cases"], 10, 200);
        // Whoever asks to be called back is promised that and nothing else.
        var calls = await server.InDbAsync(db => db.Set<DeskCase>().LongCountAsync(row => row.CentreId == demo.Id && db.Set<CaseType>().Any(type => type.Id == row.TypeId && type.Code == FollowUpType.Code)));
        Assert.Equal((3 * (counts["cases"] - calls)) + calls, counts["case_promises"]);
        Assert.True(counts["case_entries"] > 2 * counts["cases"]);
        Assert.Equal(counts["due_cases"], (await Listed.AsTheyAreAsync(server, demo.Id)).Count);

        Assert.Contains("--replace", (await CreateAsync(Small)).Refused, StringComparison.Ordinal);
        Assert.Equal(counts, await CountsAsync(demo.Id));

        var again = await CreateAsync(Small with { Replace = true });
        Assert.Equal(made.Contacts, again.Contacts);
        Assert.All((await CountsAsync(demo.Id)).Values, count => Assert.Equal(0, count));

        await PlaceAsync("manager@demo.invalid", neighbour);
        var before = await CountsAsync(neighbour.Id);
        Assert.True(await DeleteAsync());
        Assert.False(await DeleteAsync());
        Assert.Equal([neighbour.Code], await server.InDbAsync(db => db.Set<Centre>().Select(row => row.Code).ToListAsync()));
        Assert.Equal(["manager@demo.invalid"], await server.InDbAsync(db => db.Set<Person>().Select(row => row.Email).ToListAsync()));
        Assert.Equal(before, await CountsAsync(neighbour.Id));
    }

    [Fact]
    public async Task What_has_not_been_yet_is_not_told()
    {
        server.Clock.GoTo(new(2026, 1, 9, 15, 0, 0, TimeSpan.FromHours(8)));
        Assert.Contains("future", (await CreateAsync(Small with { Start = new(2026, 1, 10) })).Refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(100_000_000, 1)]
    [InlineData(20_000, 0)]
    [InlineData(20_000, 15)]
    public async Task Sizes_that_make_no_sense_are_refused(int contacts, int months) =>
        Assert.NotNull((await CreateAsync(Small with { Contacts = contacts, Months = months })).Refused);

    private Task<CreateDemo.Response> CreateAsync(CreateDemo.Request request) =>
        CreateDemo.Handle(server.Services, request, (_, _) => { }, TestContext.Current.CancellationToken);

    private Task<bool> DeleteAsync() => DeleteDemo.Handle(server.Services, TestContext.Current.CancellationToken);

    private async Task<Centre> NeighbourAsync()
    {
        var centre = await server.CentreAsync();
        ContactDraft[] contacts = [new() { Line = 1, Queue = "Q", Topic = "PAY", Started = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered, Customer = "KH1" }];
        await LoadContacts.RunAsync(server.Services, centre.Id, "own", contacts, null, TestContext.Current.CancellationToken);
        return centre;
    }

    /// <summary>Somebody of the demonstration who belongs elsewhere too.</summary>
    private Task<int> PlaceAsync(string email, Centre centre) => server.InDbAsync(async db =>
    {
        var person = await db.Set<Person>().SingleAsync(row => row.Email == email);
        db.Add(new Membership { Id = NewId.At(server.Clock), PersonId = person.Id, CentreId = centre.Id, Roles = [Role.Manager] });
        return await db.SaveChangesAsync();
    });

    /// <summary>Rows of a centre in every table that knows centres.</summary>
    private Task<SortedDictionary<string, long>> CountsAsync(int centreId) => server.InDbAsync(async db =>
    {
        var counts = new SortedDictionary<string, long>();
        var quoting = db.GetService<ISqlGenerationHelper>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in CentreRows.Tables(db.Model))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture,
                $"SELECT count(*) FROM {quoting.DelimitIdentifier(table.GetTableName()!)} WHERE {quoting.DelimitIdentifier(table.FindProperty("CentreId")!.GetColumnName())} = {centreId}");
            counts[table.GetTableName()!] = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
        return counts;
    });
}
