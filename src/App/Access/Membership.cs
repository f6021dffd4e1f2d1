using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;

namespace Shouwen.App.Access;

/// <summary>A person's place in a centre: their roles, and which employee they are.</summary>
internal sealed class Membership : IAudited
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required int CentreId { get; init; }
    public required IReadOnlyList<Role> Roles { get; set; }
    public int? EmployeeId { get; set; }
    public int Version { get; set; } = 1;
    public Person? Person { get; init; }

    string IAudited.AuditName => Person is null ? PersonId.ToString() : $"{Person.Name} {Person.Email}";
    int? IAudited.AuditCentreId => CentreId;

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> table)
        {
            table.ToTable("memberships");
            table.HasIndex(row => new { row.PersonId, row.CentreId }).IsUnique();
            table.HasIndex(row => row.CentreId);
            table.HasOne(row => row.Person).WithMany().HasForeignKey(row => row.PersonId);
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Property(row => row.Roles).HasMaxLength(200).HasConversion(
                roles => string.Join(',', roles),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.Parse<Role>(name)).ToList(),
                new ValueComparer<IReadOnlyList<Role>>(
                    (left, right) => left!.SequenceEqual(right!),
                    roles => roles.Aggregate(0, HashCode.Combine),
                    roles => roles.ToList()));
        }
    }
}
