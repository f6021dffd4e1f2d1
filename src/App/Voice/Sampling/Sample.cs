using Shouwen.App.Centres.Published;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Voice.Sampling;

/// <summary>A stratum, and what the plan makes of it.</summary>
/// <param name="Code">Null for people of whom it is not known, and where there are no strata.</param>
/// <param name="Asked">In this wave already.</param>
/// <param name="Resting">Asked in another wave not long ago.</param>
/// <param name="ExpectedAnswers">Of all asked in this wave, those to be drawn among them.</param>
/// <param name="ExpectedMargin">Points of 0 to 100; null where no answer is expected.</param>
public sealed record SampledStratum(
    string? Code, string? Name, int Population, int Asked, int Resting, int OptedOut, int Drawn, double ExpectedAnswers, double? ExpectedMargin);

/// <param name="Strata">By code.</param>
/// <param name="Whole">Its margin is of the strata that anybody is asked of.</param>
/// <param name="Covered">Share of the population that they are; null where there is nobody.</param>
/// <param name="Populations">By member, 0 for those not known.</param>
internal sealed record Sample(IReadOnlyList<SampledStratum> Strata, SampledStratum Whole, double? Covered, IReadOnlyList<Askable> Drawn, IReadOnlyDictionary<int, int> Populations)
{
    /// <summary>Pure: the same people, plan and seed give the same sample.</summary>
    public static Sample Of(AskablePeople people, LeftAlone leftAlone, SamplePlan plan, CentreFrame frame, int seed)
    {
        var by = SampleCheck.StratumOf(plan);
        var groups = GroupsOf(people.People, leftAlone, by is null ? new Dictionary<int, Member>() : frame.Members[by.Value].ToDictionary(member => member.Id), one => one.MemberOf(by));
        var strata = groups.ConvertAll(group => new Stratum(group.Population, group.Asked, group.Free.Count, plan.Deviations?.GetValueOrDefault(group.Member?.Code ?? "", plan.Deviation) ?? plan.Deviation));
        var before = strata.Sum(stratum => stratum.Asked);
        var total = plan.Size is { } more ? before + more : AskedForMargin.Of(strata, plan.Margin!.Value, plan.ResponseRate, plan.Allocation, plan.Least, plan.Level);
        var asked = Allocation.Of(strata, total, plan.Allocation, plan.Least);
        var drawn = groups.Select((group, h) => Draw(people.People, group, asked[h] - group.Asked, seed)).ToList();
        var figures = groups.Select((group, h) => group.Figures(asked[h] * plan.ResponseRate, drawn[h].Count, Margin.Of(strata[h], asked[h] * plan.ResponseRate, plan.Level))).ToList();
        var reached = Enumerable.Range(0, strata.Count).Where(h => asked[h] > 0).ToList();
        var margin = Margin.Of([.. reached.Select(h => strata[h])], [.. reached.Select(h => asked[h] * plan.ResponseRate)], plan.Level);
        var population = people.People.Count;
        return new(figures, WholeOf(figures, margin), population == 0 ? null : reached.Sum(h => (double)strata[h].Population) / population, [.. drawn.SelectMany(some => some)], groups.ToDictionary(group => group.Member?.Id ?? 0, group => group.Population));
    }

    private static SampledStratum WholeOf(List<SampledStratum> strata, double? margin) => new(
        null, null, strata.Sum(one => one.Population), strata.Sum(one => one.Asked), strata.Sum(one => one.Resting), strata.Sum(one => one.OptedOut),
        strata.Sum(one => one.Drawn), strata.Sum(one => one.ExpectedAnswers), margin);

    /// <summary>By code, those of no known member last: an order that does not change from draw to draw.</summary>
    private static List<Group> GroupsOf(IReadOnlyList<Askable> people, LeftAlone leftAlone, Dictionary<int, Member> members, Func<Askable, int> memberOf)
    {
        var groups = new Dictionary<int, Group>();
        for (var place = 0; place < people.Count; place++)
        {
            var member = members.GetValueOrDefault(memberOf(people[place]));
            if (!groups.TryGetValue(member?.Id ?? 0, out var group)) groups[member?.Id ?? 0] = group = new(member);
            group.Add(place, people[place].Customer, leftAlone);
        }

        return [.. groups.Values.OrderBy(group => group.Member is null).ThenBy(group => group.Member?.Code, StringComparer.Ordinal)];
    }

    private static List<Askable> Draw(IReadOnlyList<Askable> people, Group group, int count, int seed)
    {
        var keys = group.Free.ConvertAll(place => people[place].Customer);
        return [.. PermanentNumber.Smallest(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(keys), count, seed).Select(at => people[group.Free[at]])];
    }

    private sealed class Group(Member? member)
    {
        private int resting;
        private int optedOut;

        public Member? Member => member;

        public int Population { get; private set; }

        public int Asked { get; private set; }

        /// <summary>Places of those who may be asked.</summary>
        public List<int> Free { get; } = [];

        public void Add(int place, long customer, LeftAlone leftAlone)
        {
            Population++;
            // Whoever was asked here and opted out counts as asked: they are among those that the wave's answers are of.
            if (leftAlone.Asked.Contains(customer)) Asked++;
            else if (leftAlone.OptedOut.Contains(customer)) optedOut++;
            else if (leftAlone.Resting.Contains(customer)) resting++;
            else Free.Add(place);
        }

        public SampledStratum Figures(double answers, int drawn, double? margin) => new(member?.Code, member?.Name, Population, Asked, resting, optedOut, drawn, answers, margin);
    }
}
