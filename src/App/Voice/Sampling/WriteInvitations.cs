using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Those drawn as people invited: the customer's hash, what answers are cut by, and the day.</summary>
internal static class WriteInvitations
{
    private const int Together = 5_000;

    public static async Task RunAsync(Db db, TimeProvider time, SampleDraw draw, DateOnly today, IEnumerable<DrawnPerson> people, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var some in people.Chunk(Together))
        {
            db.AddRange(some.Select(one => new Invitation
            {
                Id = NewId.At(time),
                CentreId = draw.CentreId,
                WaveId = draw.WaveId,
                DrawId = draw.Id,
                TokenHash = OpaqueToken.HashOf(one.Token),
                State = InvitationState.Made,
                AskedOn = today,
                Customer = one.Person.Customer,
                RegionId = Known(one.Person.Region),
                ProductId = Known(one.Person.Product),
                ChannelId = Known(one.Person.Channel),
                QueueId = Known(one.Person.Queue),
                TeamId = Known(one.Person.Team),
            }));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private static int? Known(int member) => member == 0 ? null : member;
}
