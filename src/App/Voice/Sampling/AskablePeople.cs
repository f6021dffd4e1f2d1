using Shouwen.App.Desk.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Voice.Answers.Import;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Somebody who could be asked; members 0 where they are not known.</summary>
/// <param name="Customer">Keyed hash.</param>
/// <param name="Origin">The contact's id, the case's number, or the place in the list.</param>
internal readonly record struct Askable(long Customer, long Origin, int Region, int Product, int Channel, int Queue, int Team, int Agent = 0, int Topic = 0)
{
    public int MemberOf(Dim? dim) => dim switch
    {
        Dim.Region => Region,
        Dim.Product => Product,
        Dim.Channel => Channel,
        Dim.Queue => Queue,
        Dim.Team => Team,
        _ => 0,
    };
}

/// <summary>The population of a plan: each person once.</summary>
/// <param name="Unknown">Contacts, or cases, of whom nobody knows whose they were.</param>
/// <param name="List">What stands in a list beside; null for contacts.</param>
internal sealed record AskablePeople(IReadOnlyList<Askable> People, int Unknown, CustomerList? List)
{
    /// <summary>Only those who can be written to.</summary>
    public AskablePeople WithMail() => this with { People = [.. People.Where(one => List!.Rows[(int)one.Origin].Mail is not null)] };

    public static AskablePeople Of(LatestContactList contacts) => new(
        contacts.Customers.ConvertAll(one => new Askable(one.Customer, one.Contact, one.Region, one.Product, one.Channel, one.Queue, one.Team, one.Agent, one.Topic)), contacts.Unknown, null);

    public static AskablePeople Of(ClosedCaseList cases) => new(
        cases.Customers.ConvertAll(one => new Askable(one.Customer, one.Number, one.Region, one.Product, one.Channel, one.Queue, one.Team, one.Agent, one.Topic)), cases.Unknown, null);
}

/// <summary>One row of a list as it goes through into the file of those drawn: nothing of it is stored.</summary>
internal readonly record struct ListedCustomer(string Key, string? Mail, string? Language);

/// <param name="Read">Rows, the wrong ones among them.</param>
internal sealed record CustomerList(IReadOnlyList<ListedCustomer> Rows, IReadOnlyList<string> Columns, int Read, AnswerFaults Faults)
{
    public const string Customer = "customer";
    public const string Mail = "mail";
    public const string Language = "language";
}
