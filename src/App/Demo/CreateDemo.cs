using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Knowledge.Published;
using Shouwen.App.Lead.Published;
using Shouwen.App.Quality.Published;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>Writes the demonstration centre: what it consists of, its months of facts, and people to look at it with.</summary>
public static class CreateDemo
{
    private const string Source = "demo";
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <param name="Start">The day up to which it tells; null: today there.</param>
    public sealed record Request(ulong Seed = 1, DateOnly? Start = null, int Contacts = DemoWorld.FullSize, bool Replace = false, int Months = DemoWorld.Months);

    /// <summary>Either a reason why not, or what was made and the path at which the director signs in, once.</summary>
    public sealed record Response(string? Refused, string Centre, DateOnly From, DateOnly To, long Contacts, long Intervals, string? Link, DemoStories? Stories);

    /// <param name="progress">Called with contacts written so far and about how many there will be.</param>
    public static async Task<Response> Handle(IServiceProvider services, Request request, Action<long, long> progress, CancellationToken cancel)
    {
        var now = TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoWorld.Zone)).DateTime;
        var start = request.Start ?? DateOnly.FromDateTime(now);
        if (Unfit(request, start, now) is { } reason) return Refusal(reason);
        if (await FindAsync(services, cancel) is { } there)
        {
            if (!there.IsDemonstration) return Refusal($"A centre of your own has the code '{DemoCentre.Code}'; the demonstration would need that code.");
            if (!request.Replace) return Refusal($"The centre '{DemoCentre.Code}' is there already. Replace it with --replace, or remove it with 'shouwen demo delete'.");
            await DeleteDemo.Handle(services, cancel);
        }
        var endOfStart = start.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var world = new DemoWorld(request.Seed, start, now < endOfStart ? now : endOfStart, request.Contacts, request.Months);
        try
        {
            return await WriteAsync(services, world, (int)((long)request.Contacts * request.Months / DemoWorld.Months), progress, cancel);
        }
        catch
        {
            // Half a demonstration helps nobody.
            await DeleteDemo.Handle(services, CancellationToken.None);
            throw;
        }
    }

    private static async Task<Response> WriteAsync(
        IServiceProvider services, DemoWorld world, int expected, Action<long, long> progress, CancellationToken cancel)
    {
        var centreId = await FoundAsync(services, world, cancel);
        var desk = world.Desk();
        var contacts = await LoadContacts.RunAsync(services, centreId, Source, desk.Watch(world.Contacts()), done => progress(done, expected), cancel);
        var intervals = await LoadIntervals.RunAsync(services, centreId, Source, world.StaffedIntervals(), null, cancel);
        if (contacts.Rejected + intervals.Rejected > 0) throw new InvalidOperationException($"The demonstration refuses its own rows: {string.Join(", ", contacts.ByReason.Keys.Concat(intervals.ByReason.Keys))}.");
        await KeepWatches.LookAsync(services, cancel);
        var waves = world.Surveys().ToList();
        foreach (var wave in waves) await KeepWave.RunAsync(services, centreId, wave, cancel);
        var link = await InviteAsync(services, centreId, world, waves, desk, cancel);
        return new(null, DemoCentre.Code, world.First, world.Start, contacts.Added, intervals.Added, link, world.Stories);
    }

    private static async Task<int> FoundAsync(IServiceProvider services, DemoWorld world, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var centreId = await CreateCentre.Handle(db, time, DemoCentre.Draft, new FieldErrors(), cancel)
            ?? throw new InvalidOperationException("The demonstration centre does not keep the rules for centres.");
        await FillCentre.Handle(db, centreId, DemoCentre.Contents(world), cancel);
        await LoadPeople.RunAsync(db, centreId, DemoCentre.Personnel(world), cancel);
        KeepTargets.Add(db, time, centreId, DemoTargets.All);
        KeepTargets.Add(db, time, centreId, DemoBenchmarks.OfMetrics(world.Start));
        KeepWatches.Add(db, time, centreId, DemoWatches.Of(world, DemoCentre.Contents(world).Teams.Select(team => team.Code)), DemoWatches.Happened(world.Stories));
        foreach (var weighting in DemoWeightings.Of(world.Start)) KeepWeighting.Add(db, time, centreId, weighting);
        KeepEventLog.Add(db, time, centreId, world.Complaints());
        KeptBenchmark.Add(db, time, centreId, DemoBenchmarks.Of(world.Start));
        KeepGame.Add(db, time, centreId, DemoArena.Of(world.Start));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return centreId;
    }

    /// <summary>People last: as long as they are missing, nobody meets a centre that is half told.</summary>
    private static async Task<string> InviteAsync(IServiceProvider services, int centreId, DemoWorld world, List<KeptWave> waves, DemoDesk desk, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var ids = new Dictionary<string, Guid>();
        foreach (var person in DemoCentre.People(world))
        {
            var employee = person.EmployeeCode is null ? null : await Staff.FindAsync(db, centreId, person.EmployeeCode, cancel);
            ids[DemoCentre.Mailbox(person)] = People.Add(db, time, new(person.Name, person.Email, centreId, [person.Role], employee?.Id, IsDemonstration: true));
        }
        await KeepWatches.WorkAsync(db, centreId, DemoWatches.Worked, cancel);
        await KeepFollowUps.AddAsync(scope.ServiceProvider, db, centreId, waves, ids, cancel);
        await db.SaveChangesAsync(cancel);
        await KeepQuality.RunAsync(services, centreId, world.Quality([ids["qualityanalyst"], .. Enumerable.Range(2, DemoQuality.Evaluators - 1).Select(at => ids[$"evaluator{at}"])], ids["manager"]), cancel);
        var people = new DemoDeskPeople(world, ids);
        await KeepArticles.RunAsync(services, centreId, DemoKnowledge.Articles(world.Start, ids), DemoKnowledge.Searches(world), cancel);
        var used = new List<KeptArticleUse>();
        await KeepCases.RunAsync(services, centreId, "zh-CN", people.Workers, desk.Cases(people), DemoRecovery.Rules(world.Start), DemoSupplies.Rules(world.Start), used.Add, cancel);
        await KeepFollowUps.OpenCasesAsync(services, centreId, cancel);
        await KeepTiers.RunAsync(services, centreId, "zh-CN", DemoTiers.Of(ids), cancel);
        await KeepDoors.RunAsync(services, centreId, "zh-CN", DemoDoors.Of(ids), cancel);
        await KeepArticles.UsesAsync(services, centreId, DemoKnowledge.Uses(world, used), cancel);
        await KeepSound.RunAsync(services, centreId, world.Recordings(), cancel);
        return await OneTimeLinks.CreateAsync(db, time, ids["director"], LinkLife, cancel);
    }

    private static async Task<CentreCard?> FindAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await CentreCard.FindAsync(scope.ServiceProvider.GetRequiredService<Db>(), DemoCentre.Code, cancel);
    }

    private static string? Unfit(Request request, DateOnly start, DateTime now) =>
        start > DateOnly.FromDateTime(now) ? $"The start date {start:yyyy-MM-dd} is in the future; the demonstration tells what has been."
        : request.Months is < 1 or > DemoWorld.Months ? $"The number of months must be between 1 and {DemoWorld.Months}."
        : request.Contacts is < DemoWorld.Fewest or > DemoWorld.Most ? $"The number of contacts must be between {DemoWorld.Fewest} and {DemoWorld.Most}."
        : null;

    private static Response Refusal(string reason) => new(reason, DemoCentre.Code, default, default, 0, 0, null, null);
}
