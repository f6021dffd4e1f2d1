using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Those drawn as people invited: the customer's hash, what answers are cut by, and the day.</summary>
internal static class WriteInvitations
{
    /// <param name="enveloped">What goes to each; null where a file is given.</param>
    public static async Task RunAsync(
        Db db, TimeProvider time, ClaimedDraw claimed, SampleRequest asked, IEnumerable<DrawnPerson> people, Func<DrawnPerson, string>? enveloped, CancellationToken cancel) =>
        await claimed.WriteAsync(people, async some =>
        {
            var invited = some.Select(one => (Person: one, Invitation: Of(one.Person, one.Token, asked.Wave.CentreId, asked.Wave.Id, claimed.DrawId, asked.Today, time))).ToList();
            await BulkInsert.RunAsync(db, invited.Select(one => one.Invitation), cancel);
            if (enveloped is not null) await BulkInsert.RunAsync(db, invited.Select(one => Letter.To(one.Invitation, LetterWay.Mail, enveloped(one.Person), time)), cancel);
        }, cancel);

    /// <param name="byAgent">Whether the answer will count for who served, and for the topic.</param>
    public static Invitation Of(Askable person, string token, int centreId, Guid waveId, Guid? drawId, DateOnly today, TimeProvider time, bool byAgent = false) => new()
    {
        Id = NewId.At(time),
        CentreId = centreId,
        WaveId = waveId,
        DrawId = drawId,
        TokenHash = OpaqueToken.HashOf(token),
        State = InvitationState.Made,
        AskedOn = today,
        Customer = person.Customer,
        RegionId = Known(person.Region),
        ProductId = Known(person.Product),
        ChannelId = Known(person.Channel),
        QueueId = Known(person.Queue),
        TeamId = Known(person.Team),
        AgentId = byAgent ? Known(person.Agent) : null,
        TopicId = byAgent ? Known(person.Topic) : null,
    };

    private static int? Known(int member) => member == 0 ? null : member;
}
