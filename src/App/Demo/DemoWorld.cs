using System.Globalization;
using Shouwen.App.Facts.Published;
using Shouwen.App.Quality.Published;
using Shouwen.App.Voice.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Demo;

/// <summary>
/// The demonstration centre's past, told again from a seed: 14 months up to the end of the start date, or up to `until`.
/// Same seed and dates, same contacts, on any machine.
/// </summary>
public sealed class DemoWorld
{
    /// <summary>The size at which the centre lives; a smaller demonstration shows some of its customers.</summary>
    public const int FullSize = 600_000;
    public const int Fewest = 1_000;
    public const int Most = 1_500_000;
    public const int Months = 14;
    public const string Zone = "Asia/Shanghai";

    private const int ManagerAt = 1;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private readonly ulong seed;
    private readonly DateTime until;
    private readonly double scale;
    private readonly double sampled;
    private readonly List<DemoDay> days;
    private readonly DemoDemand demand;
    private readonly DemoCustomers customers;

    /// <param name="until">Local time; later contacts have not happened yet.</param>
    /// <param name="contacts">About how many a whole past of 14 months has.</param>
    /// <param name="months">A shorter past is quicker to write; the stories need the whole.</param>
    public DemoWorld(ulong seed, DateOnly start, DateTime until, int contacts = FullSize, int months = Months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(contacts, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(contacts, Most);
        (this.seed, this.until, Start, First) = (seed, until, start, start.AddMonths(-months));
        var full = Math.Max(FullSize, contacts);
        (scale, sampled) = (full / (double)FullSize, contacts / (double)full);
        days = [.. Enumerable.Range(0, start.DayNumber - First.DayNumber + 1).Select(index => DemoDay.Of(First, index))];
        Stories = new(start);
        Staff = new(seed, First, start);
        Campaigns = new(First, start, Stories);
        demand = new(seed, full * months / Months, days, Stories);
        customers = new(seed, full / 4);
    }

    internal ulong Seed => seed;
    public DateOnly First { get; }
    public DateOnly Start { get; }
    public DemoStories Stories { get; }
    internal DemoStaff Staff { get; }
    internal DemoCampaigns Campaigns { get; }

    /// <summary>What customers and agents answered when they were asked, as far as the past reaches.</summary>
    public IEnumerable<KeptWave> Surveys() =>
        new[] { new DemoStaffVoice(seed, Start, Staff).Wave(), new DemoContactVoice(seed, Start).Wave() }
            .Concat(new DemoCustomerVoice(seed, Start).Waves()).Concat(new DemoQualityVoice(seed, Start).Waves()).Concat(new DemoPromoterVoice(seed, Start).Waves())
            .Where(wave => wave.Opened >= First).OrderBy(wave => wave.Opened);

    /// <summary>How contacts were judged.</summary>
    public KeptQuality Quality(IReadOnlyList<Guid> evaluators, Guid decider) => new DemoQuality(seed, Start).Of(evaluators, decider);

    /// <summary>Complaints on their way through the offices, as an event log.</summary>
    public KeptLog Complaints() => new DemoComplaints(seed, First, Start, until, sampled, Stories).Log(Staff.Others[ManagerAt].Name);

    /// <summary>Cases that come of contacts as they pass.</summary>
    internal DemoDesk Desk() => new(seed, Start, Stories);

    public KeptSound Recordings() => new(DemoQuality.Waiting, DemoQuality.Heard, Start.AddDays(-DemoQuality.RecordedDays), Start, DemoQuality.OneRecordedIn, at => DemoTone.Of(new(seed, Streams.Sound, at)));

    /// <summary>Every contact, in order of time.</summary>
    public IEnumerable<ContactDraft> Contacts()
    {
        var line = 0;
        var later = new DemoLater(days.Count, Staff);
        foreach (var day in days)
        {
            var visits = Live(day, later);
            for (var number = 0; number < visits.Count; number++)
            {
                var visit = visits[number];
                if (customers.IsSampled(visit.Customer, sampled) && HasHappened(day, visit.Ends)) yield return Draft(day, visit, number, ++line);
            }
        }
    }

    /// <summary>Staffed and logged-in time of every queue, by quarter of an hour.</summary>
    public IEnumerable<IntervalDraft> StaffedIntervals()
    {
        var line = 0;
        var later = new DemoLater(days.Count, Staff);
        foreach (var day in days)
        {
            var visits = Live(day, later).ToLookup(visit => visit.Queue);
            for (var queue = 0; queue < DemoQueue.All.Count; queue++)
            {
                var online = new DemoTimeOnline(demand.Staff(queue, day.Index), visits[queue]);
                for (var quarter = 0; quarter < DemoTimeOnline.Quarters; quarter++)
                {
                    if (online.LoggedIn(quarter) == 0 || !HasHappened(day, (quarter + 1) * DemoTimeOnline.QuarterSeconds)) continue;
                    yield return new()
                    {
                        Line = ++line,
                        Queue = DemoQueue.All[queue].Code,
                        Started = At(day, quarter * DemoTimeOnline.QuarterSeconds),
                        StaffedSeconds = (long)(online.Staffed(quarter) * sampled),
                        LoggedInSeconds = (long)(online.LoggedIn(quarter) * sampled),
                    };
                }
            }
        }
    }

    private static DateTimeOffset At(DemoDay day, int second) => new(day.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(second), Offset);

    private bool HasHappened(DemoDay day, int second) => day.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(second) <= until;

    private List<DemoVisit> Live(DemoDay day, DemoLater later)
    {
        var visits = new List<DemoVisit>(2048);
        for (var queue = 0; queue < DemoQueue.All.Count; queue++)
        {
            if (day.IsClosed(DemoQueue.All[queue])) continue;
            var arrivals = new DemoArrivals(queue, day, demand, customers, Campaigns, new(seed, Streams.Arrivals, queue, day.Index));
            visits.AddRange(Serve(day, queue, [.. arrivals.OwnAccord(), .. arrivals.DrawnByCampaign(), .. later.Take(queue, day.Index)]));
        }
        later.Plan(day, visits, Stories, demand, new(seed, Streams.Service, -1, day.Index));
        visits.Sort((one, other) => (one.Second, one.Queue, one.Customer).CompareTo((other.Second, other.Queue, other.Customer)));
        return visits;
    }

    private List<DemoVisit> Serve(DemoDay day, int queue, List<DemoVisit> arrivals)
    {
        var spec = DemoQueue.All[queue];
        var chance = new Chance(seed, Streams.Service, queue, day.Index);
        var service = new DemoService(Staff, Stories, day.Date, chance);
        var settled = arrivals.Where(visit => SelfServes(visit, spec, chance)).ToList();
        if (queue == DemoQueue.Mail) return [.. settled, .. AnswerMail(arrivals, day, service, chance)];
        var staff = demand.Staff(queue, day.Index);
        var rota = new DemoRota(seed, queue, day, Staff.Agents.Where(agent => DemoStaff.Teams[agent.Team].Queue == queue), staff);
        var queueDay = new DemoQueueDay(spec, staff, scale, chance, (visit, half, seat) => service.Answer(visit, rota.Agent(half, seat)));
        return [.. settled, .. queueDay.Run(arrivals.Except(settled))];
    }

    private static bool SelfServes(DemoVisit visit, DemoQueue queue, Chance chance)
    {
        if (!chance.Is(DemoTopic.All[visit.Topic].SelfService * queue.SelfServiceFactor)) return false;
        visit.Outcome = Outcome.SelfServed;
        return true;
    }

    /// <summary>Nobody waits on line for a mail: the online team answers during its day.</summary>
    private List<DemoVisit> AnswerMail(List<DemoVisit> mails, DemoDay day, DemoService service, Chance chance)
    {
        var team = Staff.Agents.Where(agent => DemoStaff.Teams[agent.Team].Queue == DemoQueue.Online && agent.WorksOn(day.Date)).ToList();
        foreach (var mail in mails) service.Answer(mail, team[chance.Below(team.Count)].Index);
        return mails;
    }

    private ContactDraft Draft(DemoDay day, DemoVisit visit, int number, int line)
    {
        var queue = DemoQueue.All[visit.Queue];
        var agent = visit.Agent < 0 ? null : Staff.Agents[visit.Agent].Employee;
        var id = string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyyMMdd}-{number + 1:00000}");
        return new()
        {
            Line = line,
            ExternalId = id,
            Started = At(day, visit.Second),
            Direction = visit.Direction,
            Outcome = visit.Outcome,
            Transferred = visit.Transferred,
            Wait = Known(visit.Wait),
            Talk = Known(visit.Talk),
            Hold = Known(visit.Hold),
            Wrap = Known(visit.Wrap),
            Queue = queue.Code,
            Topic = TopicCode(visit),
            Channel = visit.Queue == DemoQueue.Online && customers.UsesApp(visit.Customer) ? "app" : queue.Channel,
            Region = customers.Region(visit.Customer),
            Product = customers.Product(visit.Customer, DemoTopic.All[visit.Topic].Product),
            Campaign = visit.Campaign,
            Team = agent?.Team,
            Agent = agent?.Code,
            Customer = DemoCustomers.Code(visit.Customer),
            Recording = queue.Channel == "phone" && agent is not null ? $"{id}.wav" : null,
        };
    }

    /// <summary>Of one who never reached an agent, only the key pressed in the menu is known; at all lines busy, not even that.</summary>
    private static string? TopicCode(DemoVisit visit) => visit.Outcome switch
    {
        Outcome.Blocked => null,
        Outcome.Abandoned or Outcome.Callback => DemoTopic.All[DemoTopic.GroupIndex[visit.Topic]].Code,
        _ => DemoTopic.All[visit.Topic].Code,
    };

    private static int? Known(int seconds) => seconds < 0 ? null : seconds;
}
