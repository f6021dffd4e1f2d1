using FsCheck;
using FsCheck.Fluent;
using Shouwen.Engines.Sampling;

namespace Shouwen.Engines.Tests.Sampling;

public class SamplingProperties
{
    private static readonly Gen<Stratum> Strata =
        from population in Gen.Choose(0, 2000)
        from asked in Gen.Choose(0, population / 3)
        from available in Gen.Choose(0, population - asked)
        from deviation in Gen.Choose(0, 30)
        select new Stratum(population, asked, available, deviation / 10.0);

    private static readonly Gen<(Stratum[] Strata, int Total, AllocationRule Rule, int Least)> Shares =
        from strata in Gen.ArrayOf(Strata)
        from total in Gen.Choose(0, 3000)
        from rule in Gen.Elements(Enum.GetValues<AllocationRule>())
        from least in Gen.Choose(0, 40)
        select (strata, total, rule, least);

    [Fact]
    public void Nobody_is_asked_twice_nobody_is_made_up_and_the_total_holds() => Check(Shares, share =>
    {
        var asked = Allocation.Of(share.Strata, share.Total, share.Rule, share.Least);
        var before = share.Strata.Sum(stratum => stratum.Asked);
        Assert.Equal(share.Strata.Length, asked.Length);
        Assert.All(asked.Zip(share.Strata), pair => Assert.InRange(pair.First, pair.Second.Asked, pair.Second.Most));
        var reach = share.Strata.Sum(stratum => share.Rule == AllocationRule.Neyman && stratum.Deviation == 0 ? Math.Max(stratum.Asked, Math.Min(share.Least, stratum.Most)) : stratum.Most);
        Assert.InRange(asked.Sum(), Math.Min(Math.Max(before, share.Total), Math.Min(reach, share.Total)), Math.Max(before, share.Total));
    });

    [Fact]
    public void Without_bounds_no_stratum_is_a_whole_person_off_its_share() => Check(Gen.NonEmptyListOf(Gen.Choose(1, 5000)), sizes =>
    {
        var strata = sizes.Select(size => new Stratum(size, 0, size)).ToList();
        var all = sizes.Sum();
        var asked = Allocation.Of(strata, all / 3, AllocationRule.Proportional);
        Assert.Equal(all / 3, asked.Sum());
        Assert.All(asked.Zip(sizes), pair => Assert.InRange(pair.First - ((double)pair.Second * (all / 3) / all), -1, 1));
    });

    [Fact]
    public void The_same_people_are_drawn_whatever_the_order_of_the_list() => Check(Drawn, draw =>
    {
        var drawn = Keys(draw.Keys, PermanentNumber.Smallest(draw.Keys, draw.Count, draw.Seed));
        var turned = draw.Keys.Reverse().ToArray();
        Assert.Equal(drawn, Keys(turned, PermanentNumber.Smallest(turned, draw.Count, draw.Seed)));
        Assert.Equal(Math.Min(draw.Count, draw.Keys.Length), drawn.Distinct().Count());
        Assert.Equal(draw.Keys.OrderBy(key => PermanentNumber.Of(draw.Seed, key)).ThenBy(key => key).Take(draw.Count), drawn);
    });

    [Fact]
    public void A_larger_sample_holds_the_smaller() => Check(Drawn, draw =>
        Assert.Equal(PermanentNumber.Smallest(draw.Keys, draw.Count, draw.Seed), PermanentNumber.Smallest(draw.Keys, draw.Count + 7, draw.Seed).Take(draw.Count)));

    /// <summary>Of 20,000 keys in a row a tenth is drawn by each of 200 seeds: each thousand gives 100, give or take what chance does.</summary>
    [Fact]
    public void Everybody_is_as_likely_to_be_drawn_as_anybody_else()
    {
        long[] keys = [.. Enumerable.Range(1, 20_000).Select(key => (long)key)];
        var (times, byThousand) = (new int[keys.Length], new int[20]);
        for (var seed = 0; seed < 200; seed++)
        {
            foreach (var place in PermanentNumber.Smallest(keys, 2_000, seed))
            {
                times[place]++;
                byThousand[place / 1000]++;
            }
        }

        // Variance of times a person is drawn: 200 x 0.1 x 0.9 = 18; of a thousand people: 18,000 in 20,000.
        Assert.Equal(18, times.Sum(time => Math.Pow(time - 20, 2)) / times.Length, 1.0);
        Assert.All(byThousand, count => Assert.InRange(count, 20_000 - 600, 20_000 + 600));
    }

    private static readonly Gen<(long[] Keys, int Count, int Seed)> Drawn =
        from keys in Gen.ArrayOf(ArbMap.Default.GeneratorFor<long>())
        from count in Gen.Choose(0, 40)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select (keys.Distinct().ToArray(), count, seed);

    private static List<long> Keys(long[] keys, int[] places) => [.. places.Select(place => keys[place])];

    private static void Check<T>(Gen<T> cases, Action<T> holds) => Prop.ForAll(cases.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
