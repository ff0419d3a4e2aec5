-- Who may ask what would be if numbers of the law were others: offices that draft standards.

insert into access.role_permission (role, permission)
select code, 'simulation.run' from access.role where duty = 'work' and area_level in ('county', 'city');
