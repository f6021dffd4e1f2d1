using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Data;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>
/// While it stands, the invitations of its draw are being written or taken away in pieces, and are not there for anybody. A centre has one: no two draws ask the same customer.
/// </summary>
public sealed class DrawClaim
{
    public required int CentreId { get; init; }
    public required Guid WaveId { get; init; }
    public required Guid DrawId { get; set; }

    /// <summary>Who works at it: another once that one's time is up.</summary>
    public required Guid Owner { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>Invitations that are not half made.</summary>
    internal static IQueryable<Invitation> Whole(Db db) =>
        db.Set<Invitation>().Where(row => row.DrawId == null || !db.Set<DrawClaim>().Any(claim => claim.DrawId == row.DrawId));

    /// <summary>Letters of such invitations.</summary>
    internal static IQueryable<Letter> WholeLetters(Db db) => db.Set<Letter>().Where(letter => !db.Set<DrawClaim>().Any(claim =>
        claim.WaveId == letter.WaveId && db.Set<Invitation>().Any(row => row.Id == letter.InvitationId && row.DrawId == claim.DrawId)));

    internal sealed class Mapping : IEntityTypeConfiguration<DrawClaim>
    {
        public void Configure(EntityTypeBuilder<DrawClaim> table)
        {
            table.ToTable("draw_claims");
            table.HasKey(row => row.CentreId);
            table.Property(row => row.CentreId).ValueGeneratedNever();
            table.HasIndex(row => row.DrawId);
        }
    }
}
