using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.FollowUps;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;
using Promise = Shouwen.App.Voice.FollowUps.Promise;

namespace Shouwen.App.Voice.Published;

/// <summary>Takes what became of low marks into waves that are kept, once there are people to own it. Saved with the caller's other changes.</summary>
public static class KeepFollowUps
{
    /// <param name="owners">People by what a follow-up calls them.</param>
    public static async Task AddAsync(IServiceProvider services, Db db, int centreId, IReadOnlyList<KeptWave> waves, IReadOnlyDictionary<string, Guid> owners, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
        var calendar = await services.GetRequiredService<WorkingCalendars>().FindAsync(db, centreId, null, cancel);
        var (now, kept) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<IOptions<VoiceOptions>>().Value.TypedKeptDays);
        var codes = waves.Select(wave => wave.Code).ToList();
        var stored = await db.Set<Wave>().Where(row => row.CentreId == centreId && codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, cancel);
        var surveys = new Dictionary<string, SurveyDefinition>();
        foreach (var row in stored.Values) surveys[row.Code] = await StoredWaves.DefinitionAsync(db, row, cancel);
        foreach (var wave in waves) stored[wave.Code].Owners = [.. wave.Owners.Select(owner => new WaveOwner(owners[owner.Owner], owner.Cut, owner.Member))];
        var (members, number) = (new MemberIds(frame), 0);
        foreach (var (wave, one) in waves.SelectMany(wave => wave.FollowUps.Select(one => (wave, one))).OrderBy(pair => pair.one.Raised))
        {
            // PostgreSQL takes instants in UTC only.
            var raised = one.Raised.ToUniversalTime();
            var (row, survey) = (stored[wave.Code], surveys[wave.Code]);
            var rule = survey.FollowUp!;
            var scale = SurveyFields.Of(survey).First(field => field.Code == rule.Question).Scale!;
            var outcome = Enum.Parse<FollowUpOutcome>(one.Outcome);
            var promise = Promise.Of(calendar, raised, rule.Hours, frame.Zone);
            var closed = one.Took is { } share ? Later(calendar, raised, rule.Hours * share) : (DateTimeOffset?)null;
            if (closed > now) closed = null;
            var erase = closed?.AddDays(kept) ?? raised + RaiseFollowUp.LongestKept;
            var isErased = erase <= now;
            db.Add(new FollowUp
            {
                Id = NewId.Random(),
                CentreId = centreId,
                WaveId = row.Id,
                Number = ++number,
                OnceHash = OpaqueToken.HashOf(OpaqueToken.Create()),
                Question = rule.Question,
                Score = one.Score,
                Least = scale.Least,
                Most = scale.Most,
                Language = "zh-CN",
                RegionId = members.IdOf(Dim.Region, one.Region),
                ProductId = members.IdOf(Dim.Product, one.Product),
                ChannelId = members.IdOf(Dim.Channel, one.Channel),
                TeamId = members.IdOf(Dim.Team, one.Team),
                Name = isErased ? null : one.Name,
                Reach = isErased ? null : one.Reach,
                Words = isErased ? null : one.Words,
                Note = isErased || closed is null ? null : one.Note,
                OwnerId = owners[one.Owner],
                State = closed is not null ? FollowUpState.Closed : one.IsReached ? FollowUpState.Reached : FollowUpState.Open,
                RaisedAt = raised,
                DueAt = promise.DueAt,
                DueOn = promise.DueOn,
                ReachedAt = closed is null ? one.IsReached ? Later(calendar, raised, 1) : null : outcome == FollowUpOutcome.NotReached ? null : closed,
                ClosedAt = closed,
                Outcome = closed is null ? null : outcome,
                SecondScore = closed is null ? null : one.SecondScore,
                EraseAt = erase,
            });
        }
    }

    /// <summary>What is still to be done is on the desk, as far as those who own it work on cases.</summary>
    public static async Task OpenCasesAsync(IServiceProvider services, int centreId, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, cases) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<FollowUpCases>());
        var centre = (await CentreCard.ListAsync(db, [centreId], cancel)).Single();
        var acting = scope.ServiceProvider.GetRequiredService<CurrentActing>().Acting = Acting.Customer(centre.Id, centre.Code);
        var rows = await db.Set<FollowUp>().AsNoTracking().Where(row => row.CentreId == centreId && row.State != FollowUpState.Closed && row.OwnerId != null).OrderBy(row => row.RaisedAt).ToListAsync(cancel);
        var waves = await db.Set<Wave>().AsNoTracking().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Id, cancel);
        foreach (var row in rows)
        {
            if (!await cases.MayOwnAsync(centreId, row.OwnerId!.Value, cancel)) continue;
            var (id, wave) = (row.Id, waves[row.WaveId]);
            var rule = (await StoredWaves.DefinitionAsync(db, wave, cancel)).FollowUp!;
            Guid? made = null;
            await cases.OpenAsync(acting, new(centreId, wave.Name, row.OwnerId.Value, row.RaisedAt, rule.Hours), async opened =>
            {
                var kept = await db.Set<FollowUp>().SingleAsync(one => one.Id == id, cancel);
                (kept.CaseId, kept.CaseNumber) = (opened.Id, opened.Number);
                made = opened.Id;
                return true;
            }, cancel);
            if (row.State == FollowUpState.Reached && made is { } reached)
            {
                await cases.ReachAsync(acting, reached, cancel);
                await db.SaveChangesAsync(cancel);
            }

            db.ChangeTracker.Clear();
        }
    }

    private static DateTimeOffset Later(WorkingCalendar? calendar, DateTimeOffset from, double hours) =>
        calendar?.AddWorkingTime(Instant.FromDateTimeOffset(from), Duration.FromMinutes((long)(hours * 60))) is { Outcome: ClockOutcome.Reached } reach ? reach.At.ToDateTimeOffset() : from.AddHours(hours);
}
