using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Plans;

/// <summary>A contact that was drawn, how likely it was to be, and from which stratum.</summary>
internal sealed record DrawnContact(JudgedContact Contact, double Probability, string Stratum);

/// <summary>A sample of a frame by plan and seed: the same plan, frame and seed give the same sample, whatever the order of the frame.</summary>
internal sealed class DrawnSample
{
    private const char Between = '\u001f';

    private readonly IReadOnlyList<JudgedContact> contacts;

    /// <param name="deviations">How scores scattered in a stratum before, by its name; for optimal shares.</param>
    public DrawnSample(PlanDocument plan, CentreFrame frame, IReadOnlyList<JudgedContact> contacts, int seed, IReadOnlyDictionary<string, double> deviations)
    {
        var names = new StratumNames(plan, frame);
        // Neighbours share out the draw: so that each agent, and within the agent each stratum, gets what is due.
        this.contacts = [.. contacts.OrderBy(contact => plan.LeastPerAgent > 0 ? contact.Agent : 0).ThenBy(names.Of, StringComparer.Ordinal)
            .ThenBy(contact => PermanentNumber.Of(seed, contact.Id)).ThenBy(contact => contact.Id)];
        Strata = [.. this.contacts.Select(names.Of)];
        Probabilities = UnequalProbabilities.Of(SizesOf(plan, deviations), plan.Size, [.. this.contacts.Select(contact => contact.Agent)], plan.LeastPerAgent);
        Places = SystematicDraw.Of(Probabilities, PermanentNumber.Of(seed, 0) / (ulong.MaxValue + 1.0));
    }

    private string[] Strata { get; }
    private double[] Probabilities { get; }
    private List<int> Places { get; }

    public int Frame => contacts.Count;

    public IReadOnlyList<DrawnContact> Contacts => [.. Places.Select(at => new DrawnContact(contacts[at], Probabilities[at], Strata[at]))];

    public IReadOnlyList<StratumCount> Counts()
    {
        var drawn = Places.CountBy(at => Strata[at]).ToDictionary();
        return [.. Enumerable.Range(0, contacts.Count).GroupBy(at => Strata[at]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new StratumCount(LabelsOf(group.Key), group.Count(), group.Sum(at => Probabilities[at]), drawn.GetValueOrDefault(group.Key)))];
    }

    public CountOf Count(Func<JudgedContact, bool> of) => new(Places.Count(at => of(contacts[at])), contacts.Count(of));

    public int Agents => contacts.Select(contact => contact.Agent).Distinct().Count();

    public int FewestPerAgent
    {
        get
        {
            var drawn = Places.CountBy(at => contacts[at].Agent).ToDictionary();
            return contacts.Select(contact => contact.Agent).Distinct().Select(agent => drawn.GetValueOrDefault(agent)).DefaultIfEmpty(0).Min();
        }
    }

    public static IReadOnlyList<string> LabelsOf(string stratum) => stratum.Length == 0 ? [] : stratum.Split(Between);

    private double[] SizesOf(PlanDocument plan, IReadOnlyDictionary<string, double> deviations)
    {
        double[] times = [.. contacts.Select(contact => (contact.IsOverlong ? plan.OverlongTimes : 1) * (contact.CameBack ? plan.CameBackTimes : 1))];
        if (plan.Rule == AllocationRule.Proportional) return times;
        var sums = Enumerable.Range(0, contacts.Count).GroupBy(at => Strata[at]).ToDictionary(group => group.Key, group => group.Sum(at => times[at]));
        var usual = deviations.Count > 0 ? deviations.Values.Average() : 1;
        return [.. contacts.Select((_, at) => times[at] * (plan.Rule == AllocationRule.Equal ? 1 / sums[Strata[at]] : deviations.GetValueOrDefault(Strata[at], usual)))];
    }

    /// <summary>The name of a contact's stratum: one label a cut.</summary>
    private sealed class StratumNames(PlanDocument plan, CentreFrame frame)
    {
        private readonly Dictionary<(Dim, int), string> members = frame.Members.SelectMany(pair => pair.Value.Select(member => (Key: (pair.Key, member.Id), member.Name))).ToDictionary(pair => pair.Key, pair => pair.Name);

        public string Of(JudgedContact contact) => string.Join(Between, plan.By.Select(cut => Label(cut, contact)));

        private string Label(StratumCut cut, JudgedContact contact) => cut switch
        {
            StratumCut.TimeOfDay => Band(plan.Hours, contact.Minute / 60, 24, hour => $"{hour:00}:00"),
            StratumCut.Length => Band(plan.Lengths, contact.Talk, null, length => plan.Of == JudgedKind.Case ? $"{length} h" : $"{length} s"),
            StratumCut.Region => Name(Dim.Region, contact.Region),
            StratumCut.Product => Name(Dim.Product, contact.Product),
            StratumCut.Topic => Name(Dim.Topic, contact.Topic),
            StratumCut.Channel => Name(Dim.Channel, contact.Channel),
            StratumCut.Queue => Name(Dim.Queue, contact.Queue),
            StratumCut.Team => Name(Dim.Team, contact.Team),
            _ => Name(Dim.Agent, contact.Agent),
        };

        private string Name(Dim dim, int id) => id == 0 ? "–" : members.GetValueOrDefault((dim, id), "–");

        private static string Band(IReadOnlyList<int> bands, int value, int? last, Func<int, string> say)
        {
            var at = bands.Count(band => band <= value);
            var (from, to) = (at == 0 ? 0 : bands[at - 1], at == bands.Count ? last : bands[at]);
            return to is null ? $"≥ {say(from)}" : $"{say(from)}–{say(to.Value)}";
        }
    }
}
