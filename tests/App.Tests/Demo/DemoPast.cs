using Shouwen.App.Demo;
using Shouwen.App.Facts.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Tests.Demo;

/// <summary>The whole past of a demonstration centre, told once for the tests of a class.</summary>
public sealed class DemoPast
{
    public static readonly DateOnly Start = new(2026, 11, 22);
    public static readonly DateTime Until = new(2026, 11, 22, 11, 20, 0);

    public DemoPast()
    {
        World = new(20261122, Start, Until);
        All = [.. World.Contacts()];
    }

    public DemoWorld World { get; }
    public IReadOnlyList<ContactDraft> All { get; }

    public IEnumerable<ContactDraft> Offered(string queue) => All.Where(contact =>
        contact.Queue == queue && contact.Direction == Direction.Inbound && contact.Outcome is Outcome.Answered or Outcome.Abandoned);

    public static double Share<T>(IEnumerable<T> all, Func<T, bool> these)
    {
        var list = all.ToList();
        return list.Count(these) / (double)list.Count;
    }

    public static double AnswerRate(IEnumerable<ContactDraft> offered) => Share(offered, contact => contact.Outcome == Outcome.Answered);

    public static double AnsweredWithin(IEnumerable<ContactDraft> offered, int seconds) =>
        Share(offered, contact => contact.Outcome == Outcome.Answered && contact.Wait <= seconds);

    public static double HandleSeconds(IEnumerable<ContactDraft> contacts) => contacts
        .Where(contact => contact.Outcome == Outcome.Answered)
        .Average(contact => (double)(contact.Talk + contact.Hold + contact.Wrap)!);

    public static DateOnly Day(ContactDraft contact) => DateOnly.FromDateTime(contact.Started.DateTime);
}

/// <summary>Tests that share one telling, which takes a while.</summary>
[CollectionDefinition]
public sealed class DemoPastTests : ICollectionFixture<DemoPast>;
