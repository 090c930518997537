La banca
Esperar junto a alguien.
La banca frente al comedor comunitario.
Robin Vale, elle: hornea de noche y no logra dormir de día
Nada más estoy esperando el autobús.
Robin mira hacia el fondo de la calle.
Robin: mi amigo, yo nada más estoy esperando el autobús.
* Hornea desde las diez de la noche hasta las seis.
> (Usted también se sienta.)
Robin: Cuidado con la harina.
Robin: Colgué tres capas de cortinas.
* Puso tres capas de cortinas y sigue sin dormir.
Robin: Está la noche, y luego está el día.
> ¿Cuál es peor?
Robin: Dejé un horno prendido. El mes pasado. Nadie sabe.
* El mes pasado dejó un horno prendido y no se lo dijo a nadie.
Aquí nadie se sienta por la vista.
En una banca caben dos.
lands exactly
trust rises slower this high
Que me pregunte cuál es peor.
trust rises slower this high
Robin le contó lo del horno & se quedó hasta el segundo autobús.
